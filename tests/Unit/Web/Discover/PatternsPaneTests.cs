using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Patterns;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Web.Discover;

public sealed class PatternsPaneTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly ScriptedPatterns patterns = new();
    private PatternsHost host = null!;
    private Ui ui = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => ui = await Ui.RenderAsync<PatternsHost>(
        services => services.AddSingleton<IPatternSearch>(patterns), (nameof(PatternsHost.Ready), (Action<PatternsHost>)(made => host = made)));

    public ValueTask DisposeAsync() => ui.DisposeAsync();

    [Fact]
    public async Task Report_OfThePatterns_ComesBeforeTheComparison()
    {
        await host.ShowAsync(PatternsHost.Selection(), "all");
        var search = await patterns.NextAsync(Cancellation);
        Assert.Equal(Noon.AddMilliseconds(-1), search.Request.Before!.Time!.Value.To);

        search.Answer(Report(isComparing: true));
        await ui.UntilAsync(shown => shown.Text.Contains("comparing", StringComparison.Ordinal), Cancellation);
        Assert.Empty(ui.FindAll(".chip"));
        search.Answer(Report(isComparing: false));
        search.End();

        await ui.UntilAsync(shown => shown.FindAll(".patterns[data-compared][data-patterns='2']").Count == 1, Cancellation);
        Assert.Equal("new 1", ui.Find(".chip").TextContent.Trim());
        Assert.Contains("All 5 lines read · against the 1 h before · 2 of 2 patterns", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chip_Clicked_LeavesThoseThatChangedSo()
    {
        await FindAsync();
        await ui.ClickAsync("button.chip-face");
        await ui.UntilAsync(shown => shown.Text.Contains("1 of 2 patterns", StringComparison.Ordinal), Cancellation);
        Assert.Equal("true", ui.Find("button.chip-face").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Refresh_OfTheSameQuestion_WaitsForWhatIsUnderWay()
    {
        await host.ShowAsync(PatternsHost.Selection(), "all");
        await host.ShowAsync(PatternsHost.Selection(), "all");
        var first = await patterns.NextAsync(Cancellation);
        Assert.False(patterns.HasNext);

        first.Answer(Report(isComparing: false));
        first.End();

        Assert.False((await patterns.NextAsync(Cancellation)).Cancellation.IsCancellationRequested);
        Assert.False(first.Cancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task AnotherQuestion_EndsWhatIsUnderWay()
    {
        await host.ShowAsync(PatternsHost.Selection(), "all");
        await host.ShowAsync(PatternsHost.Selection(), "some");
        Assert.True((await patterns.NextAsync(Cancellation)).Cancellation.IsCancellationRequested);
        Assert.False((await patterns.NextAsync(Cancellation)).Cancellation.IsCancellationRequested);
    }

    [Fact]
    public async Task Failure_AfterAReport_KeepsItAsStale()
    {
        await FindAsync();
        await host.ShowAsync(PatternsHost.Selection(), "more");
        var second = await patterns.NextAsync(Cancellation);
        second.Answer(new Failure { Kind = FailureKind.Throttled, Message = "too much at once" });
        second.End();

        await ui.UntilAsync(shown => shown.FindAll(".failure.stale").Count == 1, Cancellation);
        Assert.Contains("2 of 2 patterns", ui.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PeriodBefore_ThatFailed_IsSaidBesideThePatterns()
    {
        await host.ShowAsync(PatternsHost.Selection(), "all");
        var search = await patterns.NextAsync(Cancellation);
        search.Answer(Report(isComparing: false) with { Before = null, BeforeFailure = new Failure { Kind = FailureKind.TimedOut, Message = "took too long" } });
        search.End();
        await ui.UntilAsync(shown => shown.Text.Contains("The period before could not be read", StringComparison.Ordinal), Cancellation);
        Assert.Empty(ui.FindAll(".chip"));
    }

    private async Task FindAsync()
    {
        await host.ShowAsync(PatternsHost.Selection(), "all");
        var search = await patterns.NextAsync(Cancellation);
        search.Answer(Report(isComparing: false));
        search.End();
        await ui.UntilAsync(shown => shown.FindAll(".patterns[data-patterns]").Count == 1, Cancellation);
    }

    private static PatternReport Report(bool isComparing)
    {
        var miner = new PatternMiner(new() { From = Noon, To = Noon.AddHours(1) });
        foreach (var line in new[] { "order 1 paid", "order 2 paid", "order 3 paid", "order 4 paid", "disk is full" })
            miner.Add(line, Noon, 1, "info");
        for (var i = 0; i < 4 && !isComparing; i++)
            miner.AddBefore($"order {i} paid", 1);
        var set = miner.Snapshot();
        return new()
        {
            Patterns = isComparing ? [.. set.Patterns.Select(pattern => new PatternChange(pattern, PatternChangeKind.Same, null))] : PatternComparison.Of(set, 1),
            Message = LogField.Of("message", "text"),
            Course = PatternCourse.Of(new(Noon, Noon.AddHours(1)), null),
            Now = new(5, 5),
            Before = isComparing ? null : new(4, 4),
            StoredBefore = isComparing ? null : TimeSpan.FromHours(1),
            Others = 0,
            IsComparing = isComparing,
        };
    }
}
