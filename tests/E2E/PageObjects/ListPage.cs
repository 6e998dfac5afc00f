using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.PageObjects;

/// <summary>The list of a kind.</summary>
public static class ListPage
{
    public static ILocator Filter(IPage page) => page.GetByLabel("Filter", new() { Exact = true });

    /// <summary>What the filter box says is wrong.</summary>
    public static ILocator FilterError(IPage page) => page.Locator("#filter-errors");

    /// <summary>The rows that are drawn: those that are seen, and some beyond.</summary>
    public static ILocator Rows(IPage page) => page.Locator("main tr[data-key]");

    /// <summary>A row by its object: <c>shop/web-1</c>, or the name where the kind has no namespaces.</summary>
    public static ILocator Row(IPage page, string key) => page.Locator($"main tr[data-key='{key}']");

    public static ILocator Header(IPage page, string title) => page.Locator("main th[data-column]").Filter(new() { HasText = title });

    /// <summary>A chip above the list, by the start of its words.</summary>
    public static ILocator Chip(IPage page, string words) => page.Locator(".chips .chip").Filter(new() { HasText = words });

    /// <summary>The details beside the list.</summary>
    public static ILocator Panel(IPage page) => page.Locator("aside.side-panel");

    /// <summary>Goes there and waits for the whole list.</summary>
    public static async Task OpenAsync(IPage page, AppProcess app, string path)
    {
        await AppPage.OpenAsync(page, app, path);
        await WholeAsync(page);
    }

    /// <summary>All rows are known, and the table takes keys and clicks.</summary>
    public static Task WholeAsync(IPage page) => Expect(page.Locator(".list-page[data-whole=true] .dt[data-attached]")).ToBeVisibleAsync();

    public static async Task<IReadOnlyList<string>> KeysAsync(IPage page) =>
        await Rows(page).EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.key)");

    /// <summary>What the drawn rows say in one column, from top to bottom; a word for it where a row has no such cell yet.</summary>
    public static async Task<IReadOnlyList<string>> CellsAsync(IPage page, string title) =>
        await page.EvaluateAsync<string[]>(
            """
            title => {
              const column = [...document.querySelectorAll("main th[data-column]")].findIndex(head => head.innerText.trim().startsWith(title));
              return [...document.querySelectorAll("main tr[data-key]")].map(row => row.querySelectorAll("td[data-c]")[column]?.innerText.replaceAll("\n", "").trim() ?? "(not drawn)");
            }
            """,
            title);

    /// <summary>Tries again until the drawn rows are as wanted; says at last what they were.</summary>
    public static async Task ExpectCellsAsync(IPage page, string title, Predicate<IReadOnlyList<string>> wanted)
    {
        IReadOnlyList<string> seen = [];
        try
        {
            await Wait.UntilAsync(async () => wanted(seen = await CellsAsync(page, title)));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{title}: {string.Join(" | ", seen)}");
        }
    }
}
