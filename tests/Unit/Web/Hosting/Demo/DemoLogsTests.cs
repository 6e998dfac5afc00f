using System.Net;
using System.Threading.Channels;
using Dashboard.LogStore.Hosting;
using Dashboard.Services.LogCollection;
using Dashboard.Unit.LogStore.Hosting;
using Dashboard.Unit.Support;
using Dashboard.Web.Hosting.Circuits;
using Dashboard.Web.Hosting.Demo;
using Microsoft.Extensions.Logging.Abstractions;
using ApiClient = Dashboard.Unit.LogStore.Support.ApiClient;

namespace Dashboard.Unit.Web.Hosting.Demo;

/// <summary>When the demo's logs are collected, and what of earlier ones is kept.</summary>
public sealed class DemoLogsTests : IAsyncLifetime
{
    private static readonly TimeSpan AMinute = TimeSpan.FromMinutes(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-demo-logs-");
    private readonly CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ManualTime time = new();
    private readonly OpenCircuits circuits = new();
    private readonly Channel<string> told = Channel.CreateUnbounded<string>();
    private readonly CollectorOptions options;
    private LogStoreService? store;
    private Task meeting = Task.CompletedTask;

    public DemoLogsTests() => options = new() { PositionFile = Path.Combine(folder.FullName, "collector", "positions.json"), IndexPrefix = DemoLogs.IndexPrefix };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        // The store's own clock stands still: only what the demo waits for is to wait here.
        store = new LogStoreService(new() { Store = new() { Folder = Path.Combine(folder.FullName, "logs") }, Listen = null }, new StartedApplication(), new ManualTime(), NullLoggerFactory.Instance, NullLogger<LogStoreService>.Instance);
        await store.StartAsync(Token);
        await store.Listening;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await meeting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await store!.StopAsync(CancellationToken.None);
        store.Dispose();
        stopping.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Meet_Visits_CollectsWhileSomebodyLooks()
    {
        Begin();
        time.Advance(AMinute);
        Assert.False(told.Reader.TryRead(out _));

        circuits.Opened();
        circuits.Opened();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("begin", await told.Reader.ReadAsync(Token));

        circuits.Closed();
        circuits.Closed();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("end", await told.Reader.ReadAsync(Token));

        circuits.Opened();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("begin", await told.Reader.ReadAsync(Token));
    }

    [Fact]
    public async Task Meet_PageLoadedAnew_GoesOn()
    {
        Begin();
        circuits.Opened();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("begin", await told.Reader.ReadAsync(Token));

        circuits.Closed();
        circuits.Opened();
        time.Advance(AMinute);
        circuits.Closed();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("end", await told.Reader.ReadAsync(Token));
        Assert.False(told.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Meet_FirstVisit_ClearsWhatTheDemoBeforeLeftAndNothingElse()
    {
        using var client = new ApiClient(store!.CreateHandler(), new Uri("http://logs.invalid"));
        await client.PutAsync("/demo-logs-2026.01.01/_doc/1", "{}");
        await client.PutAsync("/logstash-2026.01.01/_doc/1", "{}");
        await KeepPositionsAsync();

        await VisitAsync();

        Assert.Equal((int)HttpStatusCode.NotFound, (await client.GetAsync("/demo-logs-2026.01.01")).Status);
        Assert.Equal((int)HttpStatusCode.OK, (await client.GetAsync("/logstash-2026.01.01")).Status);
        Assert.False(File.Exists(options.PositionFile));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(90, false)]
    public async Task Meet_NextVisit_GoesOnWhereItWasUnlessThatIsLongAgo(int minutes, bool goesOn)
    {
        await VisitAsync();
        circuits.Closed();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("end", await told.Reader.ReadAsync(Token));
        await KeepPositionsAsync();
        time.Advance(TimeSpan.FromMinutes(minutes));

        circuits.Opened();
        await time.AdvanceToNextTimerAsync(AMinute, Token);

        Assert.Equal("begin", await told.Reader.ReadAsync(Token));
        Assert.Equal(goesOn, File.Exists(options.PositionFile));
    }

    [Fact]
    public async Task Meet_CollectorThatBreaks_IsTold()
    {
        var logs = new DemoLogs(circuits, store!, options, time);
        var broken = logs.MeetAsync(_ => Task.FromException(new InvalidOperationException("broken")), stopping.Token);
        circuits.Opened();
        await time.AdvanceToNextTimerAsync(AMinute, Token);

        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => broken)).Message);
    }

    private async Task KeepPositionsAsync()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.PositionFile)!);
        await File.WriteAllTextAsync(options.PositionFile, "{}", Token);
    }

    private async Task VisitAsync()
    {
        Begin();
        circuits.Opened();
        await time.AdvanceToNextTimerAsync(AMinute, Token);
        Assert.Equal("begin", await told.Reader.ReadAsync(Token));
    }

    private void Begin() => meeting = new DemoLogs(circuits, store!, options, time).MeetAsync(
        async token =>
        {
            told.Writer.TryWrite("begin");
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            told.Writer.TryWrite("end");
            token.ThrowIfCancellationRequested();
        },
        stopping.Token);
}
