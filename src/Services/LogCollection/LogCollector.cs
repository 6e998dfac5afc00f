using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Services.LogCollection.Following;
using Dashboard.Services.LogCollection.Pods;
using Dashboard.Services.LogCollection.Positions;
using Dashboard.Services.LogCollection.Writing;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection;

/// <summary>Follows the logs of containers through the Kubernetes API and brings their lines into a log store.</summary>
internal sealed class LogCollector(
    IKubernetesClient client, CollectorOptions options, ILogSink sink, CollectorTelemetry telemetry, CollectorStatus status, TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>What may wait for the store, in memory; beyond it the logs wait on the nodes.</summary>
    private const int QueueBytes = 16 * 1024 * 1024;

    private readonly PositionStore positions = new(new PositionFile(options.PositionFile), time, loggers.CreateLogger<PositionStore>());
    private readonly EntryQueue queue = new(QueueBytes, time);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await positions.LoadAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var followers = new Followers(Context(), loggers.CreateLogger<Followers>(), stop.Token);
        var batches = new BatchWriter(sink, options, new FieldConflicts(), telemetry, status, time, loggers.CreateLogger<BatchWriter>());
        var watch = new PodWatch(client, options, followers, status, time, loggers.CreateLogger<PodWatch>());
        IReadOnlyList<string?> namespaces = options.Namespaces.Count == 0 ? [null] : [.. options.Namespaces];
        List<Task> tasks =
        [
            new StoreWriter(queue, batches, positions, telemetry).RunAsync(stop.Token),
            .. namespaces.Select(name => watch.RunAsync(name, stop.Token)),
        ];
        var keeping = positions.RunAsync(stop.Token);
        try
        {
            // None of them ends by itself: a bug in one ends all.
            await await Task.WhenAny([.. tasks, keeping]);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await followers.StopAsync();
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private FollowContext Context()
    {
        var now = time.GetUtcNow();
        var lookback = now - options.Lookback;
        return new(client, options, queue, positions, new StreamSlots(options.MaxStreams, status), new OpeningPace(time), telemetry, status, time, loggers.CreateLogger<LogCollector>())
        {
            // What came while the collector was away is not old.
            FirstSightFrom = positions.KeptAt is { } kept && kept.AddMinutes(-1) < lookback ? kept.AddMinutes(-1) : lookback,
        };
    }
}
