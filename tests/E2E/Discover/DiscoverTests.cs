using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>Finding stored lines: by words, fields, filters and time; one of them whole; what is saved.</summary>
[Collection(AppCollection.Name)]
public sealed partial class DiscoverTests(AppFixture fixture, DiscoverApp discover) : IClassFixture<DiscoverApp>
{
    private const string LastHour = "/discover?t=now-1h..now";

    [Fact]
    public async Task Query_RunByEnter_FindsMarksAndStandsInTheAddress()
    {
        var page = await OpenAsync("admin");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);

        await DiscoverPage.Query(page).ClickAsync();
        await DiscoverPage.Query(page).PressSequentiallyAsync("level : error and timed");
        await page.Keyboard.PressAsync("Enter");

        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await Expect(DiscoverPage.Rows(page).First.Locator("mark")).ToHaveTextAsync("timed");
        await Expect(page).ToHaveURLAsync(QueryUrl());
        await page.ReloadAsync();
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Query_Wrong_SaysWhereAndKeepsWhatWasThere()
    {
        var page = await OpenAsync("admin");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);

        await DiscoverPage.Query(page).ClickAsync();
        await DiscoverPage.Query(page).PressSequentiallyAsync("level : error and status :");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".query-mistake")).ToBeVisibleAsync();
        await Expect(page.Locator(".cm-mistake")).ToBeVisibleAsync();
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Field_OpenedAndFiltered_CountsAllMatchingAndBecomesAPill()
    {
        var page = await OpenAsync("admin");
        await page.Locator("[data-field='level'] .field-name").ClickAsync();
        var facts = page.Locator("[data-facts='level'][data-ready]");
        await Expect(facts).ToContainTextAsync("error");

        await facts.GetByRole(AriaRole.Button, new() { Name = "Filter for this value: error" }).ClickAsync();

        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await page.Locator(".pill").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Exclude" }).ClickAsync();
        await DiscoverPage.ExpectTotalAsync(page, 2 * (StoredLines.Each - StoredLines.Timeouts));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Bars_ChosenByKeys_NarrowTheTimeAndBackReturns()
    {
        var page = await OpenAsync("admin");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        var bars = page.Locator(".hist-plot");
        await Expect(bars.Locator("canvas")).ToBeVisibleAsync();

        await bars.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        for (var i = 0; i < 20; i++)
            await page.Keyboard.PressAsync("Shift+ArrowRight");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(AbsoluteUrl());
        await Expect(page.Locator(".hits")).Not.ToHaveAttributeAsync("data-total", (2 * StoredLines.Each).ToString(CultureInfo.InvariantCulture));
        await page.GoBackAsync();
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Column_Added_AsksTheServerNothing()
    {
        var page = await OpenAsync("admin");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        await page.GetByRole(AriaRole.Button, new() { Name = "Requests" }).ClickAsync();
        var requests = page.Locator(".inspect details");
        await Expect(requests.First).ToBeVisibleAsync();
        var before = await requests.CountAsync();

        await page.Locator("[data-field='status']").HoverAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add as column: status" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lines", Exact = true }).ClickAsync();

        await Expect(page.Locator("th[data-column='status']")).ToBeVisibleAsync();
        await Expect(DiscoverPage.Rows(page).First).ToContainTextAsync("503");
        await page.GetByRole(AriaRole.Button, new() { Name = "Requests" }).ClickAsync();
        await Expect(requests).ToHaveCountAsync(before);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Line_Opened_ShowsItsFieldsAndItsNeighbours()
    {
        var page = await OpenAsync("admin");
        await DiscoverPage.Rows(page).Nth(3).ClickAsync();
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Line" });

        await Expect(panel.Locator("[data-path='kubernetes.pod_name']")).ToContainTextAsync("-web-");
        await Expect(panel.Locator("[data-pod=gone]")).ToContainTextAsync("-web-");
        await Expect(panel.GetByRole(AriaRole.Link, new() { Name = "Node" })).ToBeVisibleAsync();
        await panel.GetByRole(AriaRole.Tab, new() { Name = "Surrounding lines" }).ClickAsync();

        await Expect(panel.Locator(".around li.anchor")).ToBeVisibleAsync();
        await Expect(panel.Locator(".around li")).Not.ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(panel.Locator("[data-path='message']")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_Saved_OpensAgain()
    {
        var page = await OpenAsync("admin", "&q=timed");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved searches" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Payments that time out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SavedUrl());

        await AppPage.OpenAsync(page, discover.App, LastHour);
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved searches" }).ClickAsync();
        await page.Locator(".saved-list .popup-item").Filter(new() { HasText = "Payments that time out" }).ClickAsync();

        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string account, string more = "")
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, discover.App, LastHour + more);
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return page;
    }

    [GeneratedRegex(@"[?&]q=level(%20|\+):(%20|\+)error(%20|\+)and(%20|\+)timed")]
    private static partial Regex QueryUrl();

    [GeneratedRegex(@"[?&]t=20\d\d-")]
    private static partial Regex AbsoluteUrl();

    [GeneratedRegex("[?&]saved=")]
    private static partial Regex SavedUrl();
}
