using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Patterns;

/// <summary>Patterns of stored lines, on every backend that is there.</summary>
public abstract class PatternSearchContract : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private LogBackend backend = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<LogBackend> OpenAsync();

    public async ValueTask InitializeAsync() => backend = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (backend is not null)
            await backend.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Find_TwoPeriods_ClustersCountsAndCompares()
    {
        await backend.WriteAsync(
            "a",
            [.. Many(40, i => Line(-59 + i, $"order {i} paid")), .. Many(40, i => Line(1 + i, $"order {i} paid")), .. Many(5, i => Line(2 + i, $"disk {i} is full", "error")), .. Many(3, i => Line(-9 + i, $"cache {i} warmed"))]);

        var report = await FindAsync(LogUser.Everywhere());

        Assert.Equal(
            [("disk <*> is full", 5L, 0L, PatternChangeKind.New), ("cache <*> warmed", 0L, 3L, PatternChangeKind.Gone), ("order <*> paid", 40L, 40L, PatternChangeKind.Same)],
            report.Patterns.Select(change => (change.Pattern.Template, change.Pattern.Count, change.Pattern.CountBefore, change.Kind)));
        Assert.Equal((new SampleSize(45, 45), new SampleSize(43, 43)), (report.Now, report.Before));
        Assert.Equal(Services.Logs.Levels.LineLevel.Error, PatternLevels.Of(report.Patterns[0].Pattern));
        Assert.Equal((Noon.AddMinutes(2), Noon.AddMinutes(6)), (report.Patterns[0].Pattern.First, report.Patterns[0].Pattern.Last));
    }

    [Fact]
    public async Task Find_MoreThanASample_EstimatesAndAsksWhetherTheRareIsNew()
    {
        await backend.WriteAsync(
            "a",
            [
                .. Many(600, i => Line(-60 + (i / 10), $"order {i} paid")), Line(-60, "cache 1 dropped"),
                .. Many(600, i => Line(i / 10, $"order {i} paid")), Line(59.9, "cache 2 dropped"), Line(59.95, "disk 7 is full", "error"),
            ]);

        var report = await FindAsync(LogUser.Everywhere(), size: 100);

        Assert.Equal((602L, 601L), (report.Now.Of, report.Before!.Value.Of));
        Assert.InRange(report.Now.Lines, 80, 140);
        Assert.Equal(PatternChangeKind.New, KindOf(report, "disk"));
        Assert.Equal(PatternChangeKind.Same, KindOf(report, "cache"));
        var orders = report.Patterns.Single(change => change.Pattern.Template.StartsWith("order", StringComparison.Ordinal));
        Assert.Equal(PatternChangeKind.Same, orders.Kind);
        Assert.InRange(report.Now.Estimate(orders.Pattern.Count), 570, 602);
    }

    [Fact]
    public async Task Find_NothingStoredBefore_ComparesNothing()
    {
        await backend.WriteAsync("a", Many(5, i => Line(i, $"order {i} paid")));

        var report = await FindAsync(LogUser.Everywhere());

        Assert.False(report.IsCompared);
        Assert.Equal(PatternChangeKind.Same, Assert.Single(report.Patterns).Kind);
    }

    [Fact]
    public async Task Find_PeriodBeforeThatFails_StillTellsThePatterns()
    {
        await backend.WriteAsync("a", Many(5, i => Line(i, $"order {i} paid")));
        var logs = backend.As(LogUser.Everywhere());
        var wrong = Selection(-60) with { Clause = JsonElement.Parse("""{"script":{"script":"1"}}""") };

        var reports = await logs.Get<IPatternSearch>().FindAsync(new() { Selection = Selection(0), Before = wrong, Fields = await FieldsAsync(logs) }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal((1, FailureKind.Invalid), (reports[^1].Value.Patterns.Count, reports[^1].Value.BeforeFailure!.Kind));
    }

    [Fact]
    public async Task Find_PeriodBeforeThatIsStoredInPart_ComparesRates()
    {
        await backend.WriteAsync("a", [.. Many(100, i => Line(-10 + (i / 10.0), $"order {i} paid")), .. Many(600, i => Line(i / 10.0, $"order {i} paid"))]);

        var report = await FindAsync(LogUser.Everywhere());

        Assert.InRange(report.StoredBefore!.Value.TotalMinutes, 9, 11);
        Assert.Equal(PatternChangeKind.Same, Assert.Single(report.Patterns).Kind);
        Assert.InRange(report.Patterns[0].Ratio!.Value, 0.9, 1.1);
    }

    [Fact]
    public async Task Find_OfOneNamespace_SaysNothingOfOthers()
    {
        await backend.WriteAsync("a", [.. Many(5, i => Line(i, $"order {i} paid", "info", "shop")), .. Many(5, i => Line(i, $"salary {i} paid", "info", "secret"))]);

        var report = await FindAsync(LogUser.Of("shop"));

        Assert.Equal(("order <*> paid", 5L), (Assert.Single(report.Patterns).Pattern.Template, report.Now.Of));
    }

    [Fact]
    public async Task Find_WithoutAMessage_SaysSo()
    {
        await backend.WriteAsync("a", $$"""{"@timestamp":"{{Noon:O}}","size":3}""");
        var logs = backend.As(LogUser.Everywhere());

        var results = await logs.Get<IPatternSearch>().FindAsync(new() { Selection = Selection(0), Fields = await FieldsAsync(logs) }, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(FailureKind.Invalid, Assert.Single(results).Failure?.Kind);
    }

    [Fact]
    public async Task Find_Cancelled_EndsAtOnce()
    {
        await backend.WriteAsync("a", Line(1, "order 1 paid"));
        var logs = backend.As(LogUser.Everywhere());
        var fields = await FieldsAsync(logs);

        var reports = logs.Get<IPatternSearch>().FindAsync(new() { Selection = Selection(0), Fields = fields }, new(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reports.FirstAsync(Cancellation));
    }

    [Fact]
    public async Task Examples_OfAPattern_AreItsNewestLines()
    {
        await backend.WriteAsync("a", [.. Many(30, i => Line(i, $"order {i} paid by card")), .. Many(30, i => Line(i, $"by card order {i} was refused, not paid"))]);
        var logs = backend.As(LogUser.Everywhere());
        var report = await FindAsync(LogUser.Everywhere());
        var paid = report.Patterns.Single(change => change.Pattern.Template == "order <*> paid by card").Pattern;

        var examples = await logs.Get<IPatternSearch>().ExamplesAsync(Selection(0), paid, report.Message, 3, Cancellation);

        Assert.Equal(["order 29 paid by card", "order 28 paid by card", "order 27 paid by card"], examples.Value.Select(document => document.Source.Text("message")));
    }

    private async Task<PatternReport> FindAsync(LogUser user, int size = 10_000)
    {
        var logs = backend.As(user);
        var request = new PatternRequest { Selection = Selection(0), Before = Selection(-60), Fields = await FieldsAsync(logs), Size = size };
        var reports = await logs.Get<IPatternSearch>().FindAsync(request, Cancellation).ToListAsync(Cancellation);
        Assert.Equal([true, false], reports.Select(report => report.Value.IsComparing));
        return reports[^1].Value;
    }

    private async Task<Services.Logs.Fields.FieldList> FieldsAsync(UserLogs logs) => (await logs.Search.FieldsAsync(backend.View(), refresh: true, Cancellation)).Value;

    /// <summary>The hour that begins so many minutes after noon.</summary>
    private LogSelection Selection(int minutes) => new() { View = backend.View(), Time = new TimeInterval(Noon.AddMinutes(minutes), Noon.AddMinutes(minutes + 60).AddMilliseconds(-1)) };

    private static PatternChangeKind KindOf(PatternReport report, string word) => report.Patterns.Single(change => change.Pattern.Template.StartsWith(word, StringComparison.Ordinal)).Kind;

    private static IEnumerable<string> Many(int count, Func<int, string> line) => Enumerable.Range(0, count).Select(line);

    private static string Line(double minutes, string message, string level = "info", string @namespace = "shop") => JsonSerializer.Serialize(new Dictionary<string, object>
    {
        ["@timestamp"] = Noon.AddMinutes(minutes).ToString("O", CultureInfo.InvariantCulture),
        ["level"] = level,
        ["message"] = message,
        ["kubernetes"] = new Dictionary<string, string> { ["namespace_name"] = @namespace },
    });
}
