using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>Queries that are kept: saved by name, and of the last time; fields by how often they are chosen; filters that stay, and groups of them.</summary>
[Collection(AppCollection.Name)]
public sealed class QueryTests(AppFixture fixture, DiscoverApp discover) : IClassFixture<DiscoverApp>
{
    private const string LastHour = "/discover?t=now-1h..now";

    [Fact]
    public async Task Query_SavedRenamedAndOpened_IsThereUntilItIsDeleted()
    {
        var page = await OpenAsync("admin", "&q=timed&filters={\"v\":1,\"filters\":[{\"is\":[\"kubernetes.namespace_name\",\"shop\"]}]}");
        await ExpectTotalAsync(page, StoredLines.Timeouts);
        await OpenQueriesAsync(page);
        await page.GetByLabel("Name of the query").FillAsync("Time-outs");
        await page.GetByLabel("With the filter").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save query" }).ClickAsync();
        await Expect(page.Locator("[data-query='Time-outs']")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Rename: Time-outs" }).ClickAsync();
        await page.GetByLabel("New name").FillAsync("Payments late");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-query='Payments late']")).ToBeVisibleAsync();

        await AppPage.OpenAsync(page, discover.App, LastHour);
        await ExpectTotalAsync(page, 2 * StoredLines.Each);
        await OpenQueriesAsync(page);
        await page.GetByLabel("Find a saved query").FillAsync("late");
        await page.Locator("[data-query='Payments late'] .popup-item").ClickAsync();
        await ExpectTotalAsync(page, StoredLines.Timeouts);
        await Expect(Query(page)).ToHaveTextAsync("timed");
        await Expect(page.Locator(".pill")).ToContainTextAsync("shop");

        await OpenQueriesAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete: Payments late" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Press again to delete: Payments late" }).ClickAsync();
        await Expect(page.Locator("[data-query='Payments late']")).ToHaveCountAsync(0);
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Query_SavedWithItsTime_BringsTheTimeBack()
    {
        var page = await OpenAsync("viewer", "&q=status:503");
        await ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await OpenQueriesAsync(page);
        await page.GetByLabel("Name of the query").FillAsync("Failed in the last hour");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Save this query" });
        await form.GetByLabel("With the time range").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Save query" }).ClickAsync();
        await Expect(page.Locator("[data-query='Failed in the last hour']")).ToBeVisibleAsync();

        await AppPage.OpenAsync(page, discover.App, "/discover?t=now-5h..now-4h");
        await ExpectTotalAsync(page, 0);
        await OpenQueriesAsync(page);
        await page.Locator("[data-query='Failed in the last hour'] .popup-item").ClickAsync();

        await ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await Expect(page).ToHaveURLAsync(new Regex(@"t=now-1h\.\.now"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task History_OfAnEmptyLine_OffersWhatWasRunAndRunsIt()
    {
        var page = await OpenAsync("admin");
        await RunAsync(page, "status:503");
        await ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await RunAsync(page, "");
        await ExpectTotalAsync(page, 2 * StoredLines.Each);

        await AppPage.OpenAsync(page, discover.App, LastHour);
        await ExpectTotalAsync(page, 2 * StoredLines.Each);
        await Query(page).ClickAsync();
        var past = page.Locator(".cm-tooltip-autocomplete li").Filter(new() { HasText = "recent" });
        await Expect(past).ToHaveCountAsync(1);
        await past.ClickAsync();

        await ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await Expect(Query(page)).ToHaveTextAsync("status:503");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Field_ChosenAsAColumn_IsPopularAfterwards()
    {
        var page = await OpenAsync("admin");
        await page.Locator("[data-field='status']").HoverAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add as column: status" }).ClickAsync();
        await Expect(page.Locator("th[data-column='status']")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove column: status" }).ClickAsync();

        await Expect(page.Locator(".fields-popular [data-field='status']")).ToBeVisibleAsync();
        await Wait.UntilAsync(async () =>
        {
            // It is counted beside what the page does: until that is done, the page is asked anew.
            await AppPage.OpenAsync(page, discover.App, LastHour);
            await ExpectTotalAsync(page, 2 * StoredLines.Each);
            return await page.Locator(".fields-popular [data-field='status']").CountAsync() == 1;
        }, TimeSpan.FromMinutes(2));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filter_Pinned_StaysWhenAnotherPageWasOpen()
    {
        var page = await OpenAsync("admin", "&filters={\"v\":1,\"filters\":[{\"is\":[\"level\",\"error\"]},{\"is\":[\"kubernetes.namespace_name\",\"shop\"]}]}");
        await ExpectTotalAsync(page, StoredLines.Timeouts);
        await page.Locator(".pill").Filter(new() { HasText = "level" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Keep from search to search" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("pin"));

        await page.Locator(".rail-link[href^='/data-views']").ClickAsync();
        await Expect(AppPage.Title(page)).ToHaveTextAsync("Data views");
        await page.Locator(".rail-link[href^='/discover']").ClickAsync();

        await Expect(page.Locator(".pill")).ToHaveCountAsync(1);
        await Expect(page.Locator(".pill")).ToContainTextAsync("level");
        await Expect(page).ToHaveURLAsync(new Regex("filters=.*pin"));
        await ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Filter_OfTwoConditions_IsBuiltInTheForm()
    {
        var page = await OpenAsync("admin");
        await page.GetByRole(AriaRole.Button, new() { Name = "filter", Exact = true }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Filter" });
        await form.GetByRole(AriaRole.Button, new() { Name = "or …" }).ClickAsync();
        await Expect(form.GetByLabel("Field")).ToHaveCountAsync(2);
        await form.GetByLabel("Field").Nth(0).FillAsync("level");
        await form.GetByLabel("Value").Nth(0).FillAsync("error");
        await form.GetByLabel("Field").Nth(1).FillAsync("level");
        await form.GetByLabel("Value").Nth(1).FillAsync("warn");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save filter" }).ClickAsync();

        // Each fifth line warns, unless it failed.
        await ExpectTotalAsync(page, 2 * (StoredLines.Each / 5));
        await page.Locator(".pill").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Edit" }).ClickAsync();
        await form.GetByLabel("Leave out what fits").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Save filter" }).ClickAsync();
        await ExpectTotalAsync(page, 2 * (StoredLines.Each - (StoredLines.Each / 5)));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Column_MadeWider_StaysSo()
    {
        var page = await OpenAsync("viewer", "&cols=status,level,message");
        var column = page.Locator("col[data-column='status']");
        await Expect(page.Locator(".docs .dt[data-attached]")).ToBeVisibleAsync();
        var before = await page.Locator("th[data-column='status']").EvaluateAsync<int>("head => head.offsetWidth");
        await page.Locator("th[data-column='status'] button").FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        var wider = (before + 32).ToString(CultureInfo.InvariantCulture);
        await Wait.UntilAsync(async () => await page.EvaluateAsync<string?>("localStorage.getItem('columns:discover')") is { } kept && kept.Contains(wider, StringComparison.Ordinal));

        await page.ReloadAsync();

        await Expect(column).ToHaveAttributeAsync("style", new Regex($"width: ?{wider}px"));
        await page.Context.CloseAsync();
    }

    private static async Task RunAsync(IPage page, string query)
    {
        await Query(page).ClickAsync();
        await Query(page).FillAsync(query);
        await page.Keyboard.PressAsync("Enter");
    }

    private static ILocator Query(IPage page) => page.Locator(".query-host .cm-content");

    private static Task OpenQueriesAsync(IPage page) => page.Locator(".query-saved").ClickAsync();

    private static Task ExpectTotalAsync(IPage page, int total) =>
        Expect(page.Locator(".hits")).ToHaveAttributeAsync("data-total", total.ToString(CultureInfo.InvariantCulture), new() { Timeout = 30_000 });

    private async Task<IPage> OpenAsync(string account, string more = "")
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, discover.App, LastHour + more);
        await Expect(page.Locator(".docs tbody tr[data-key]").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return page;
    }
}
