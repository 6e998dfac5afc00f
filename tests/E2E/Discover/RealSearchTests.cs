using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>The core of searching in the browser, on each real log backend that is named: the search, its histogram, filters, facts of a field, one line and its neighbours; rights; and states that only a real one has.</summary>
[Collection(AppCollection.Name)]
public sealed class RealSearchTests(AppFixture fixture)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(RealLogServers.Names), MemberType = typeof(RealLogServers))]
    public async Task Search_OnARealServer_FindsCountsFiltersAndOpens(string server)
    {
        await using var real = await RealLogApp.StartAsync(server, Token);
        var page = await OpenAsync(real, "admin");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        await Expect(page.Locator(".hist")).Not.ToHaveAttributeAsync("data-bars", "0");
        await Expect(page.Locator(".legend")).ToContainTextAsync("error");

        await DiscoverPage.AskAsync(page, "level : error and timed");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await Expect(DiscoverPage.Rows(page).First.Locator("mark")).ToHaveTextAsync("timed");

        await DiscoverPage.AskAsync(page, "status >= 200 and kubernetes.pod_name.keyword : *-web-1");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each / 3);

        await FilterAsync(page);
        await ReadOneAsync(page);
        await ScrollAsync(page, real);
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(RealLogServers.Names), MemberType = typeof(RealLogServers))]
    public async Task OneTeam_OnARealServer_SeesItsNamespaceAlone(string server)
    {
        await using var real = await RealLogApp.StartAsync(server, Token);
        foreach (var query in new[] { "", "&q=kubernetes.namespace_name:payments or *", "&lang=lucene&q=kubernetes.namespace_name:payments OR *:*", "&filters={\"v\":1,\"filters\":[{\"dsl\":\"{\\\"match_all\\\":{}}\"}]}" })
        {
            var page = await OpenAsync(real, "team", query);
            await DiscoverPage.ExpectTotalAsync(page, StoredLines.Each);
            await DiscoverPage.Field(page, "kubernetes.namespace_name").ClickAsync();
            await Expect(DiscoverPage.Facts(page, "kubernetes.namespace_name")).ToContainTextAsync("shop");
            await Expect(DiscoverPage.Facts(page, "kubernetes.namespace_name")).Not.ToContainTextAsync("payments");
            await Expect(page.Locator(".fields [data-field='status']")).ToHaveCountAsync(1);
            await Expect(page.Locator(".fields [data-field='card_issuer']")).ToHaveCountAsync(0);
            Assert.DoesNotContain("of payments paid", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(RealLogServers.Names), MemberType = typeof(RealLogServers))]
    public async Task States_OfARealServer_AreShownAsWhatTheyAre(string server)
    {
        await using var real = await RealLogApp.StartAsync(server, Token);
        var page = await OpenAsync(real, "admin");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);

        // One line of five megabytes.
        var words = string.Concat(Enumerable.Repeat("wordy ", 5 * 1024 * 1024 / 6));
        await real.WriteAsync("large", "1", Line($"giant {words}", 200), Token);
        await DiscoverPage.AskAsync(page, "giant");
        await Expect(DiscoverPage.Rows(page)).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await DiscoverPage.Rows(page).First.ClickAsync();
        var panel = DiscoverPage.Document(page);
        await Expect(panel.Locator("[data-path='message']")).ToContainTextAsync((6 + words.Length).ToString("N0", CultureInfo.InvariantCulture));
        await page.ReloadAsync();
        await Expect(panel.Locator("[data-path='message']")).ToContainTextAsync((6 + words.Length).ToString("N0", CultureInfo.InvariantCulture), new() { Timeout = 60_000 });

        // A field that is a number here and words there.
        await real.WriteAsync("conflict", "1", Line("of another kind", "unknown"), Token);
        await AppPage.OpenAsync(page, real.App, $"{real.Address}&q=status:503");
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await DiscoverPage.AskAsync(page, "status : unknown");
        await DiscoverPage.ExpectTotalAsync(page, 1);

        // An index that goes while one looks at it.
        await DiscoverPage.AskAsync(page, "kind");
        await DiscoverPage.ExpectTotalAsync(page, 1);
        await real.DeleteAsync("conflict", Token);
        await DiscoverPage.Run(page).ClickAsync();
        await DiscoverPage.ExpectTotalAsync(page, 0);

        // An index without a shard that could answer.
        await real.MakeAsync("red", """{"settings":{"number_of_shards":1,"index.routing.allocation.include._name":"nowhere"}}""", Token);
        await AppPage.OpenAsync(page, real.App, real.Address);
        await Expect(page.Locator(".partial")).ToContainTextAsync("shards failed");
        await DiscoverPage.ExpectTotalAsync(page, (2 * StoredLines.Each) + 1);
        await page.Context.CloseAsync();
    }

    private static JsonObject Line(string message, JsonNode status) => new()
    {
        ["@timestamp"] = TimeProvider.System.GetUtcNow().AddSeconds(-30).ToString("O", CultureInfo.InvariantCulture),
        ["message"] = message,
        ["status"] = status,
        ["kubernetes"] = new JsonObject { ["namespace_name"] = "shop" },
    };

    private static async Task FilterAsync(IPage page)
    {
        await DiscoverPage.AskAsync(page, "");
        await DiscoverPage.Field(page, "level").ClickAsync();
        await DiscoverPage.Facts(page, "level").GetByRole(AriaRole.Button, new() { Name = "Filter for this value: error" }).ClickAsync();
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await page.Locator(".pill").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Exclude" }).ClickAsync();
        await DiscoverPage.ExpectTotalAsync(page, 2 * (StoredLines.Each - StoredLines.Timeouts));
        await DiscoverPage.Field(page, "status").ClickAsync();
        await Expect(DiscoverPage.Facts(page, "status")).ToContainTextAsync("200");
    }

    private static async Task ReadOneAsync(IPage page)
    {
        await DiscoverPage.Rows(page).Nth(3).ClickAsync();
        var panel = DiscoverPage.Document(page);
        await Expect(panel.Locator("[data-path='kubernetes.pod_name']")).ToContainTextAsync("-web-");
        await panel.GetByRole(AriaRole.Tab, new() { Name = "Surrounding lines" }).ClickAsync();
        await Expect(panel.Locator(".around li.anchor")).ToBeVisibleAsync();
        await Expect(panel.Locator(".around li")).Not.ToHaveCountAsync(1);
        await page.ReloadAsync();
        await Expect(panel.Locator("[data-path='message']")).ToBeVisibleAsync();
    }

    /// <summary>To the last of the lines, which are more than come at once.</summary>
    private static async Task ScrollAsync(IPage page, RealLogApp real)
    {
        await AppPage.OpenAsync(page, real.App, real.Address);
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        var table = page.Locator(".docs .dt");
        var last = page.Locator($".docs tr[aria-rowindex='{(2 * StoredLines.Each) + 1}']");
        await Wait.UntilAsync(async () =>
        {
            // As a person does who sees that there is more: up a little, and down again.
            await table.EvaluateAsync("element => element.scrollBy(0, -200)");
            await table.EvaluateAsync("element => new Promise(done => requestAnimationFrame(() => { element.scrollTo(0, element.scrollHeight); done(); }))");
            return await last.IsVisibleAsync();
        });
    }

    private async Task<IPage> OpenAsync(RealLogApp real, string account, string more = "")
    {
        var page = await fixture.PageOfAsync(real.App);
        await LoginPage.LogInToDemoAsync(page, account);
        await AppPage.OpenAsync(page, real.App, real.Address + more);
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return page;
    }
}
