using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.PageObjects;

/// <summary>Discover.</summary>
public static class DiscoverPage
{
    public static ILocator Query(IPage page) => page.Locator(".query-host .cm-content");

    public static ILocator Rows(IPage page) => page.Locator(".docs tbody tr[data-key]");

    public static ILocator Run(IPage page) => page.Locator(".query-line").GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true });

    public static ILocator Stop(IPage page) => page.Locator(".query-line").GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true });

    /// <summary>What is said in place of, or above, what the documents' request would have found.</summary>
    public static ILocator Failure(IPage page) => page.Locator(".discover-main > .failure");

    public static ILocator HistogramFailure(IPage page) => page.Locator(".hist .failure");

    /// <summary>The panel of one document.</summary>
    public static ILocator Document(IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "Line" });

    /// <summary>The facts of a field, once they are there.</summary>
    public static ILocator Facts(IPage page, string field) => page.Locator($"[data-facts='{field}'][data-ready]");

    public static ILocator Field(IPage page, string field) => page.Locator($".fields [data-field='{field}'] .field-name");

    /// <summary>How many lines match, once that is what the page says.</summary>
    public static Task ExpectTotalAsync(IPage page, int total) =>
        Expect(page.Locator(".hits")).ToHaveAttributeAsync("data-total", total.ToString(CultureInfo.InvariantCulture), new() { Timeout = 30_000 });

    /// <summary>Types a query in place of the one that stands there, and runs it.</summary>
    public static async Task AskAsync(IPage page, string query)
    {
        await Query(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.TypeAsync(query);
        await page.Keyboard.PressAsync("Enter");
    }
}
