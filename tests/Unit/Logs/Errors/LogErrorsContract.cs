using Dashboard.Services.Cluster;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Errors;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Primitives;
using Dashboard.Unit.Logs.Support;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Logs.Errors;

/// <summary>Errors of the last hour against the hour before, on every backend that is there.</summary>
public abstract class LogErrorsContract : IAsyncLifetime
{
    private readonly ManualTime time = new();
    private LogBackend backend = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => time.GetUtcNow();

    private protected abstract Task<LogBackend> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        time.Advance(TimeSpan.FromSeconds(30));
        backend = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (backend is not null)
            await backend.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Follow_TwoHours_CountsBothAndTellsWhatIsNew()
    {
        await WriteAsync(
            [
                .. Many(6, i => Line(10 + i, $"payment {i} timed out") with { Level = "ERROR" }), .. Many(2, i => Line(20 + i, $"disk {i} is full") with { Level = "fatal" }),
                .. Many(3, i => Line(30 + i, $"cache {i} is slow") with { Level = "warn" }), .. Many(4, i => Line(40 + i, $"order {i} paid")),
                .. Many(5, i => Line(110 + i, $"payment {i} timed out") with { Level = "ERROR" }), Line(200, "payment 9 timed out") with { Level = "ERROR" },
            ]);

        var report = (await FirstAsync(await AsAsync(LogUser.Everywhere()), NamespaceScope.All)).Value;

        Assert.Equal((ErrorsState.Counted, 8L, 5L, 3L, true), (report.State, report.Errors, report.ErrorsBefore, report.Warnings, report.HasBefore));
        Assert.Equal((60, 8L), (report.Bars.Count, report.Bars.Sum(bar => bar.Errors)));
        Assert.Equal(["disk <*> is full", "payment <*> timed out"], report.Patterns!.Patterns.Select(change => change.Pattern.Template));
        Assert.Equal([true, false], report.Patterns.Patterns.Select(report.IsNew));
        Assert.Equal(["ERROR", "fatal"], Assert.IsType<OneOfFilter>(Assert.Single(report.Filters)).Values.Select(value => value.Text).Order());
    }

    [Fact]
    public async Task Follow_NoErrorBefore_TakesAllForNew()
    {
        await WriteAsync(Line(10, "disk 1 is full") with { Level = "error" }, Line(100, "order 1 paid"));
        var report = (await FirstAsync(await AsAsync(LogUser.Everywhere()), NamespaceScope.All)).Value;
        Assert.True(report.IsNew(Assert.Single(report.Patterns!.Patterns)));
    }

    [Fact]
    public async Task Follow_HourBeforeThatIsStoredInPart_ComparesNothing()
    {
        await WriteAsync(Line(10, "disk 1 is full") with { Level = "error" }, Line(65, "order 1 paid"));
        var report = (await FirstAsync(await AsAsync(LogUser.Everywhere()), NamespaceScope.All)).Value;
        Assert.False(report.HasBefore);
        Assert.False(report.IsNew(Assert.Single(report.Patterns!.Patterns)));
    }

    [Fact]
    public async Task Follow_OfChosenNamespaces_CountsThoseAlone()
    {
        await WriteAsync(Error(10, "shop"), Error(11, "shop"), Error(12, "batch"));
        var report = (await FirstAsync(await AsAsync(LogUser.Everywhere()), NamespaceScope.Of("shop"))).Value;
        Assert.Equal((2L, 2), (report.Errors, report.Filters.Count));
    }

    [Fact]
    public async Task Follow_WithRightsInOneNamespace_CountsThatAlone()
    {
        await WriteAsync(Error(10, "shop"), Error(12, "secret"));
        var report = (await FirstAsync(await AsAsync(LogUser.Of("shop")), NamespaceScope.All)).Value;
        Assert.Equal(1, report.Errors);
    }

    [Fact]
    public async Task Follow_WithoutRights_TellsNothing()
    {
        await WriteAsync(Error(10, "shop"));
        foreach (var (user, scope) in new[] { (LogUser.Of(), NamespaceScope.All), (LogUser.Of("batch"), NamespaceScope.Of("shop")) })
        {
            var report = (await FirstAsync(await AsAsync(user), scope)).Value;
            Assert.Equal((ErrorsState.Forbidden, 0L, null), (report.State, report.Errors, report.View));
        }
    }

    [Fact]
    public async Task Follow_WithoutALevel_SaysSo()
    {
        await WriteAsync(Line(10, "order 1 paid") with { Level = null });
        Assert.Equal(ErrorsState.NoLevel, (await FirstAsync(await AsAsync(LogUser.Everywhere()), NamespaceScope.All)).Value.State);
    }

    [Fact]
    public async Task Follow_AfterAMinute_CountsAgain()
    {
        await WriteAsync(Error(10, "shop"));
        var logs = await AsAsync(LogUser.Everywhere());
        await using var reports = logs.Get<ILogErrors>().FollowAsync(NamespaceScope.All, Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await reports.MoveNextAsync());
        Assert.Equal(1, reports.Current.Value.Errors);

        await backend.WriteAsync("2026.01.02", Error(9, "shop").Json());
        var next = reports.MoveNextAsync().AsTask();
        await time.UntilTimerAsync(TimeSpan.FromMinutes(1), Cancellation);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await next.WaitAsync(Cancellation));

        Assert.Equal(2, reports.Current.Value.Errors);
    }

    /// <summary>With a data view of the test's own indices: a server may hold others.</summary>
    private async Task<UserLogs> AsAsync(LogUser user)
    {
        var logs = backend.As(user, time: time);
        Assert.True((await logs.Get<IDataViews>().SaveAsync(new() { View = backend.View() }, Cancellation)).IsSuccess);
        return logs;
    }

    private Task WriteAsync(params IEnumerable<StoredLine> lines) => backend.WriteAsync("2026.01.01", lines.Select(line => line.Json()));

    private static IEnumerable<StoredLine> Many(int count, Func<int, StoredLine> line) => Enumerable.Range(0, count).Select(line);

    private static async Task<Result<ErrorReport>> FirstAsync(UserLogs logs, NamespaceScope scope)
    {
        await foreach (var report in logs.Get<ILogErrors>().FollowAsync(scope, Cancellation))
            return report;
        throw new InvalidOperationException("It ended without a report.");
    }

    private StoredLine Error(double minutesAgo, string @namespace) => Line(minutesAgo, "disk is full") with { Level = "error", Namespace = @namespace };

    private StoredLine Line(double minutesAgo, string message) => new(Now.AddMinutes(-minutesAgo), message);
}
