using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.PageObjects;

/// <summary>Any page inside the frame.</summary>
public static class AppPage
{
    public static ILocator Title(IPage page) => page.Locator("main h1");

    /// <summary>Goes there and waits until nothing on it is still loading.</summary>
    public static async Task OpenAsync(IPage page, AppProcess app, string path)
    {
        await page.GotoAsync(new Uri(app.Url, path).ToString());
        await SettledAsync(page);
    }

    /// <summary>The page has its title, and no part of it shows a skeleton.</summary>
    public static async Task SettledAsync(IPage page)
    {
        await Expect(Title(page)).ToBeVisibleAsync();
        await Expect(page.Locator("main [aria-busy=true], main .skeleton")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    /// <summary>The names of a list's rows that are on the screen.</summary>
    public static async Task<IReadOnlyList<string>> RowTextsAsync(IPage page) =>
        await page.Locator("main [role=row][data-key], main tbody tr[data-key]").AllInnerTextsAsync();
}
