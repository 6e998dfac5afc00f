using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>What the lines say: patterns, counted, compared with the hour before, shown and hidden; the errors among them on the overview; the last lines on an object.</summary>
[Collection(AppCollection.Name)]
public sealed partial class PatternsTests(AppFixture fixture, DiscoverApp discover) : IClassFixture<DiscoverApp>
{
    private const string LastHour = "/discover?t=now-1h..now";
    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 45_000 };

    [Fact]
    public async Task Patterns_OfTheLastHour_AreCountedAndCompared()
    {
        var page = await OpenAsync("admin");

        await Expect(Row(page, "timed out")).ToContainTextAsync(Number(2 * StoredLines.Timeouts));
        await Expect(Row(page, "timed out").Locator(".tag")).ToHaveTextAsync("new");
        await Expect(Row(page, "timed out").Locator("em")).ToHaveTextAsync("<*>");
        await Expect(page.Locator(".patterns-note")).ToContainTextAsync($"All {Number(2 * StoredLines.Each)} lines read");
        await page.GetByRole(AriaRole.Button, new() { Name = "new 1" }).ClickAsync();
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync(ChangeUrl());
        await page.ReloadAsync();
        await Expect(Row(page, "timed out")).ToBeVisibleAsync(Patient);
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await Screenshots.TakeAsync(page, "patterns");
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pattern_OpenedByKeys_ShowsItsLinesAndFiltersByThem()
    {
        var page = await OpenAsync("admin");
        await page.GetByLabel("Find a pattern").FillAsync("timed out");
        await Expect(Rows(page)).ToHaveCountAsync(1);

        await page.Locator(".patterns .dt").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "Pattern" });
        await Expect(panel.Locator(".pattern-examples li.error")).ToHaveCountAsync(10);
        await Expect(panel.Locator(".pattern-examples summary").First).ToHaveTextAsync(TimedOut());
        await panel.GetByRole(AriaRole.Button, new() { Name = "Show these lines" }).ClickAsync();

        await ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await Expect(page.Locator(".docs tbody tr[data-key] mark").First).ToBeVisibleAsync();
        await Expect(page.Locator(".pill")).ToContainTextAsync("upstream payment timed out");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove filter" }).ClickAsync();
        await ExpectTotalAsync(page, 2 * StoredLines.Each);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pattern_Hidden_LeavesTheOthers()
    {
        var page = await OpenAsync("admin");
        await Row(page, "timed out").HoverAsync();
        await Row(page, "timed out").Locator(".dt-more").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Hide these lines" }).ClickAsync();

        await ExpectTotalAsync(page, 2 * (StoredLines.Each - StoredLines.Timeouts));
        await Expect(Row(page, "timed out")).ToHaveCountAsync(0);
        await Expect(Row(page, "order").First).ToBeVisibleAsync();
        await Expect(page.Locator(".pill.not")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Patterns_ForOneTeam_AreOfItsLinesAlone()
    {
        var page = await OpenAsync("team");

        await Expect(Row(page, "timed out")).ToContainTextAsync(Number(StoredLines.Timeouts));
        await Expect(page.Locator(".patterns-note")).ToContainTextAsync($"All {Number(StoredLines.Each)} lines read");
        Assert.DoesNotContain("payments", await page.Locator(".patterns").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Bars_ComparedWithTheHourBefore_ShowBothAndStandInTheAddress()
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, "admin");
        await AppPage.OpenAsync(page, discover.App, LastHour);
        await ExpectTotalAsync(page, 2 * StoredLines.Each);

        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with the period before" }).ClickAsync();

        // The hour before begins with a part of a bar.
        await Expect(page.Locator(".hist")).ToHaveAttributeAsync("data-before", AboutAsMany());
        await Expect(page).ToHaveURLAsync(CompareUrl());
        await Expect(page.Locator(".hist-plot[data-drawn=compared]")).ToBeVisibleAsync();
        await page.Locator(".hist-plot").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".hist-tip")).ToContainTextAsync("Period before");
        await page.ReloadAsync();
        await Expect(page.Locator(".hist-plot[data-drawn=compared]")).ToBeVisibleAsync();
        await Expect(page.Locator(".hist-plot canvas")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with the period before" }).ClickAsync();
        await Expect(page.Locator(".hist")).Not.ToHaveAttributeAsync("data-before", AboutAsMany());
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("admin", 2 * StoredLines.Timeouts)]
    [InlineData("team", StoredLines.Timeouts)]
    public async Task Errors_OnTheOverview_AreCountedAndLeadToDiscover(string account, int errors)
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, discover.App, "/");

        var pane = page.GetByRole(AriaRole.Region, new() { Name = "Errors in the logs" });
        await Expect(pane.Locator("[data-errors]")).ToHaveAttributeAsync("data-errors", Number(errors), new() { Timeout = 45_000 });
        await Expect(pane).ToContainTextAsync("none in the hour before");
        await Expect(pane.Locator(".said li").First).ToContainTextAsync("new");
        await pane.Locator(".said a").First.ClickAsync();

        await ExpectTotalAsync(page, errors);
        await Expect(page.Locator(".docs tbody tr[data-key]").First).ToContainTextAsync("timed out");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Object_WithStoredLines_ShowsTheNewestAndLeadsToDiscover()
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, "admin");
        await AppPage.OpenAsync(page, discover.App, "/cluster/nodes/node-1");

        var section = page.GetByRole(AriaRole.Region, new() { Name = "Stored lines" });
        await Expect(section.Locator("li")).ToHaveCountAsync(20);
        await section.Locator("li button").First.ClickAsync();
        await Expect(section.Locator("li button").First).ToHaveAttributeAsync("aria-expanded", "true");
        await section.GetByRole(AriaRole.Link, new() { Name = "Discover" }).ClickAsync();

        await ExpectTotalAsync(page, 2 * StoredLines.Each / 5);
        await Expect(page.Locator(".pill")).ToContainTextAsync("node-1");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Object_WithoutStoredLines_SaysSo()
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, "admin");
        await AppPage.OpenAsync(page, discover.App, "/cluster/deployments.apps/shop/checkout");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Stored lines" })).ToContainTextAsync("No line of it is stored");
        await page.Context.CloseAsync();
    }

    private static ILocator Rows(IPage page) => page.Locator(".patterns tbody tr[data-key]");

    private static ILocator Row(IPage page, string words) => Rows(page).Filter(new() { HasText = words });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Task ExpectTotalAsync(IPage page, int total) =>
        Expect(page.Locator(".hits")).ToHaveAttributeAsync("data-total", Number(total), new() { Timeout = 30_000 });

    private async Task<IPage> OpenAsync(string account)
    {
        var page = await fixture.PageOfAsync(discover.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, discover.App, $"{LastHour}&tab=patterns");
        await Expect(page.Locator(".patterns[data-compared=true]")).ToBeVisibleAsync(Patient);
        await Expect(Rows(page).First).ToBeVisibleAsync();
        return page;
    }

    [GeneratedRegex("^[1-9][0-9]{2}$")]
    private static partial Regex AboutAsMany();

    [GeneratedRegex("[?&]compare=before")]
    private static partial Regex CompareUrl();

    [GeneratedRegex("[?&]pchange=new")]
    private static partial Regex ChangeUrl();

    [GeneratedRegex(@"^upstream payment timed out after \d+ ms$")]
    private static partial Regex TimedOut();
}
