using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dashboard.E2E.PageObjects;

/// <summary>The log-in page.</summary>
public static class LoginPage
{
    public static ILocator Token(IPage page) => page.GetByLabel("Token of a service account");

    public static ILocator Submit(IPage page) => page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Log in to") });

    public static ILocator Kubeconfig(IPage page) => page.Locator("#kubeconfig");

    /// <summary>What the page says of the last attempt, or of the session's end.</summary>
    public static ILocator Message(IPage page) => page.GetByRole(AriaRole.Alert).Or(page.GetByRole(AriaRole.Status)).First;

    public static async Task LogInAsync(IPage page, string token)
    {
        await Token(page).FillAsync(token);
        await Submit(page).ClickAsync();
        await LeaveAsync(page);
    }

    /// <summary>One click on the button of a demo account.</summary>
    public static async Task LogInToDemoAsync(IPage page, string account)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Log in as .*{account}", RegexOptions.IgnoreCase) }).ClickAsync();
        await LeaveAsync(page);
    }

    private static Task LeaveAsync(IPage page) => page.WaitForURLAsync(url => !new Uri(url).AbsolutePath.StartsWith("/login", StringComparison.Ordinal));
}
