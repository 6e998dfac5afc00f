using Dashboard.Services.LogCollection;
using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.LogCollection.Lines;
using Dashboard.Unit.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogCollection.Support;

/// <summary>A collector between a fake node and a fake store, whose clock moves only where there is nothing else to do.</summary>
internal sealed class CollectorBench : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-collector-");
    private readonly CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private CancellationTokenSource? stop;
    private Task running = Task.CompletedTask;
    private readonly WorkQueue work = new();
    private long lines;

    public CollectorBench()
    {
        Node = new(Time);
        Options = new() { PositionFile = Path.Combine(folder.FullName, "collector", "positions.json") };
    }

    public ManualTime Time { get; } = new();

    public FakeNode Node { get; }

    public FakeSink Sink { get; } = new();

    public CollectorStatus Status { get; private set; } = new();

    public CollectorOptions Options { get; set; }

    /// <summary>Now, each time a nanosecond later: lines differ in time as they do on a node.</summary>
    public LogTime Now => new(LogTime.Of(Time.GetUtcNow()).Nanoseconds + Interlocked.Increment(ref lines));

    /// <summary>A pod with one running container.</summary>
    public (FakePod Pod, FakeContainer Container) Run(string name = "web-1", string @namespace = "shop")
    {
        var pod = new FakePod(name) { Namespace = @namespace };
        var container = pod.Add("app");
        container.Start(Time.GetUtcNow());
        Node.Tell(pod);
        return (pod, container);
    }

    public void Write(FakeContainer container, params IEnumerable<string> texts)
    {
        foreach (var text in texts)
            container.Log.Add(Now, text);
    }

    public void Start()
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        Status = new();
        var telemetry = ActivatorUtilities.CreateInstance<CollectorTelemetry>(services, Status);
        work.Run(() => running = new LogCollector(Node, Options, Sink, telemetry, Status, Time, NullLoggerFactory.Instance).RunAsync(stop.Token));
    }

    public async Task StopAsync()
    {
        if (stop is null)
            return;
        await stop.CancelAsync();
        await EndAsync();
        Assert.True(running.IsCanceled, $"{running.Exception}");
        stop.Dispose();
        stop = null;
    }

    /// <summary>Lets time go by until it is so, each time to the next moment that something waits for.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ended.Token);
        patience.CancelAfter(Patience);
        while (true)
        {
            work.Drain();
            if (running.IsFaulted)
                await running;
            if (holds())
                return;
            patience.Token.ThrowIfCancellationRequested();
            // Where nothing waits for a time, a file is being read.
            if (!Time.AdvanceToNextTimer())
                await Task.Yield();
        }
    }

    /// <summary>Lets a while go by, in the same way.</summary>
    public Task PassAsync(TimeSpan span)
    {
        var end = Time.GetUtcNow() + span;
        return UntilAsync(() => Time.GetUtcNow() >= end);
    }

    /// <summary>Lets what can go on without a clock go on.</summary>
    public void Settle() => work.Drain();

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await EndAsync();
        stop?.Dispose();
        ended.Dispose();
        await services.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task EndAsync()
    {
        while (!running.IsCompleted)
        {
            work.Drain();
            await Task.Yield();
        }
    }
}
