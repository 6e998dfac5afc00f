using Microsoft.Playwright;

namespace Dashboard.E2E.PageObjects;

/// <summary>The log-in page.</summary>
public static class LoginPage
{
    public static async Task LogInAsync(IPage page, string token)
    {
        await page.GetByLabel("Token of a service account").FillAsync(token);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Log in to") }).ClickAsync();
    }

    /// <summary>One click on the button of a demo account.</summary>
    public static Task LogInToDemoAsync(IPage page, string account) =>
        page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Log in as .*{account}", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).ClickAsync();
}
