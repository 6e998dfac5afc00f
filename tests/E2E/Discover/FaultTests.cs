using Dashboard.E2E.PageObjects;
using Dashboard.E2E.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.E2E.Discover;

/// <summary>A log backend that is away, slow, busy, forbidding, broken or not itself: each is shown as what it is, what was found stays, and it comes back by itself.</summary>
[Collection(AppCollection.Name)]
public sealed class FaultTests(AppFixture fixture, FaultyApp faulty) : IClassFixture<FaultyApp>, IDisposable
{
    private const string LastHour = "/discover?t=now-1h..now";

    public void Dispose() => faulty.Server.Rule = (_, _) => null;

    [Theory]
    [InlineData("busy", "asks to slow down")]
    [InlineData("red", "all shards failed")]
    [InlineData("away behind a proxy", "a web page")]
    [InlineData("a log-in page", "made no sense")]
    [InlineData("half an answer", "made no sense")]
    public async Task Backend_ThatRefusesForAWhile_IsToldKeepsWhatIsThereAndComesBackByItself(string what, string words)
    {
        var fault = what switch
        {
            "busy" => Fault.Refusal(429, "es_rejected_execution_exception", "queue is full"),
            "red" => Fault.Refusal(503, "search_phase_execution_exception", "all shards failed"),
            "away behind a proxy" => new Fault { Status = 502, ContentType = "text/html", Body = "<html><h1>Bad Gateway</h1></html>" },
            "a log-in page" => new Fault { ContentType = "text/html", Body = "<html><h1>Log in</h1></html>" },
            _ => new Fault { Body = """{"took":1,"hits":{"total":{"value":5""" },
        };
        var page = await OpenAsync();
        faulty.Server.Rule = (path, _) => IsSearch(path) ? fault : null;

        await DiscoverPage.Run(page).ClickAsync();

        await Expect(DiscoverPage.Failure(page)).ToContainTextAsync(words);
        await Expect(DiscoverPage.Failure(page)).ToContainTextAsync("Shown is what was last known");
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync();
        faulty.Server.Rule = (_, _) => null;
        await Expect(DiscoverPage.Failure(page)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        Assert.Empty(ConsoleErrors.Of(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Backend_ThatForbids_SaysWhatItLacksUntilAskedAgain()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, _) => IsSearch(path) ? Fault.Refusal(403, "security_exception", "action [indices:data/read/search] is unauthorized for user [dashboard]") : null;

        await DiscoverPage.Run(page).ClickAsync();

        await Expect(DiscoverPage.Failure(page)).ToContainTextAsync("The server does not allow this");
        await Expect(DiscoverPage.Failure(page)).ToContainTextAsync("unauthorized for user [dashboard]");
        faulty.Server.Rule = (_, _) => null;
        await DiscoverPage.Failure(page).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(DiscoverPage.Failure(page)).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Backend_ThatIsAway_IsToldAndFoundAgain()
    {
        var page = await OpenAsync();
        await faulty.Line.CutAsync();
        try
        {
            await DiscoverPage.Run(page).ClickAsync();
            await Expect(DiscoverPage.Failure(page)).ToContainTextAsync("The server cannot be reached");
            await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync();

            // Whoever comes meanwhile is told too, and needs not come again.
            var other = await page.Context.NewPageAsync();
            await other.GotoAsync(new Uri(faulty.App.Url, LastHour).ToString());
            await Expect(other.Locator(".failure").First).ToContainTextAsync("The server cannot be reached");
            faulty.Line.Restore();
            await DiscoverPage.ExpectTotalAsync(other, 2 * StoredLines.Each);
            await Expect(DiscoverPage.Field(other, "level")).ToBeVisibleAsync();
            await Expect(DiscoverPage.Failure(page)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        }
        finally
        {
            if (faulty.Line.IsCut)
                faulty.Line.Restore();
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_ThatIsSlow_ShowsTheRestAndEndsOnTheServerWhenStopped()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, body) => IsSearch(path) && IsDocuments(body) && body.Contains("timed", StringComparison.Ordinal) ? new Fault { Hangs = true } : null;

        await DiscoverPage.AskAsync(page, "timed");

        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await DiscoverPage.Stop(page).ClickAsync();
        await Expect(DiscoverPage.Run(page)).ToBeVisibleAsync();
        await Wait.UntilAsync(() => Task.FromResult(faulty.Server.GivenUp.Any(body => body.Contains("timed", StringComparison.Ordinal))));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_OvertakenByAnother_EndsOnTheServer()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, body) => IsSearch(path) && body.Contains("overtaken", StringComparison.Ordinal) ? new Fault { Hangs = true } : null;

        await DiscoverPage.AskAsync(page, "overtaken");
        await Expect(DiscoverPage.Stop(page)).ToBeVisibleAsync();
        await DiscoverPage.AskAsync(page, "timed");

        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await Wait.UntilAsync(() => Task.FromResult(faulty.Server.GivenUp.Count(body => body.Contains("overtaken", StringComparison.Ordinal)) >= 2));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Histogram_ThatFails_LeavesTheLines()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, body) => IsSearch(path) && body.Contains("date_histogram", StringComparison.Ordinal) ? Fault.Refusal(403, "security_exception", "no aggregations here") : null;

        await DiscoverPage.AskAsync(page, "timed");

        await Expect(DiscoverPage.HistogramFailure(page)).ToContainTextAsync("no aggregations here");
        await Expect(DiscoverPage.Failure(page)).ToHaveCountAsync(0);
        await Expect(DiscoverPage.Rows(page).First.Locator("mark")).ToHaveTextAsync("timed");
        await Expect(page.Locator(".hits")).Not.ToHaveAttributeAsync("data-total", new System.Text.RegularExpressions.Regex(".*"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Lines_ThatFail_LeaveTheHistogram()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, body) => IsSearch(path) && IsDocuments(body) ? Fault.Refusal(403, "security_exception", "no documents here") : null;

        await DiscoverPage.AskAsync(page, "timed");

        await Expect(DiscoverPage.Failure(page)).ToContainTextAsync("no documents here");
        await Expect(DiscoverPage.HistogramFailure(page)).ToHaveCountAsync(0);
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Timeouts);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Shards_ThatFail_MarkWhatIsThereAsNotAll()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, body) => IsSearch(path) && IsDocuments(body) ? new Fault { Change = LoseAShard } : null;

        await DiscoverPage.Run(page).ClickAsync();

        await Expect(page.Locator(".partial")).ToContainTextAsync("1 of 2 shards failed");
        await Expect(page.Locator(".partial .status")).ToHaveAttributeAsync("title", "logstash-x: the disk is gone.");
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync();
        faulty.Server.Rule = (_, _) => null;
        await DiscoverPage.Run(page).ClickAsync();
        await Expect(page.Locator(".partial")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Facts_ThatFail_SaySoAtTheField()
    {
        var page = await OpenAsync();
        faulty.Server.Rule = (path, body) => IsSearch(path) && body.Contains("cardinality", StringComparison.Ordinal) | body.Contains("\"terms\"", StringComparison.Ordinal)
            ? Fault.Refusal(429, "circuit_breaking_exception", "Data too large") : null;

        await DiscoverPage.Field(page, "level").ClickAsync();

        await Expect(DiscoverPage.Facts(page, "level")).ToContainTextAsync("lacks the memory");
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static bool IsSearch(string path) => path.EndsWith("/_search", StringComparison.Ordinal);

    private static bool IsDocuments(string body) => body.Contains("\"sort\":", StringComparison.Ordinal) && !body.Contains("\"aggs\"", StringComparison.Ordinal);

    private static string LoseAShard(string answer) => System.Text.RegularExpressions.Regex.Replace(
        answer, """("_shards":\{)[^}]*\}""", """$1"total":2,"successful":1,"skipped":0,"failed":1,"failures":[{"shard":0,"index":"logstash-x","node":"n","reason":{"type":"i_o_exception","reason":"the disk is gone"}}]}""");

    private async Task<IPage> OpenAsync()
    {
        var page = await fixture.PageOfAsync(faulty.App);
        await LoginPage.LogInToDemoAsync(page, "admin");
        await AppPage.OpenAsync(page, faulty.App, LastHour);
        await DiscoverPage.ExpectTotalAsync(page, 2 * StoredLines.Each);
        await Expect(DiscoverPage.Rows(page).First).ToBeVisibleAsync();
        return page;
    }
}
