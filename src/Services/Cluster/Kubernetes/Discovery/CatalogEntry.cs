using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>One identity's catalog: read when it is asked for, and asked after when something has changed or it is old.</summary>
internal sealed class CatalogEntry(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly CatalogAge age = new(time);
    private DiscoveryAnswer? core;
    private DiscoveryAnswer? groups;
    private volatile ApiCatalog? catalog;
    private CatalogWatch? watch;
    private bool disposed;
    private long usedAt = time.GetTimestamp();

    public TimeSpan Unused => time.GetElapsedTime(Volatile.Read(ref usedAt));

    public async Task<Result<ApiCatalog>> GetAsync(KubernetesTransport transport, CancellationToken cancellationToken)
    {
        Volatile.Write(ref usedAt, time.GetTimestamp());
        if (catalog is { } known && !age.IsDue())
            return known;
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (catalog is { } readMeanwhile && !age.IsDue())
                return readMeanwhile;
            var read = await ReadAsync(new(transport), cancellationToken);
            if (read.IsSuccess && !disposed)
                watch ??= new CatalogWatch(transport, age.Changed);
            return read;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends the watch; the next caller finds the catalog and starts another.</summary>
    public async Task RestAsync()
    {
        await gate.WaitAsync();
        StopWatching();
        gate.Release();
    }

    public void Dispose()
    {
        disposed = true;
        StopWatching();
    }

    private void StopWatching()
    {
        watch?.Dispose();
        watch = null;
        age.WatchEnded();
    }

    private async Task<Result<ApiCatalog>> ReadAsync(DiscoveryCalls calls, CancellationToken cancellationToken)
    {
        var started = age.Start();
        var reads = await Task.WhenAll(calls.ReadAsync("/api", core, cancellationToken), calls.ReadAsync("/apis", groups, cancellationToken));
        if (!reads[0].TryGet(out var newCore, out var failure) || !reads[1].TryGet(out var newGroups, out failure))
            return AfterFailure(failure);
        if (catalog is null || newCore != core || newGroups != groups)
            catalog = DiscoveredApis.Join([newCore.Apis, newGroups.Apis]);
        (core, groups) = (newCore, newGroups);
        age.Read(started, newGroups.ETag is not null, () => watch?.SeesAll == true);
        return catalog;
    }

    /// <summary>While the server is away, what it served before is the best guess; a refusal is the caller's to see.</summary>
    private Result<ApiCatalog> AfterFailure(Failure failure)
    {
        age.Failed();
        return catalog is { } known && failure.Kind is (FailureKind.Unreachable or FailureKind.TimedOut or FailureKind.ServerError or FailureKind.Throttled)
            ? known
            : failure;
    }
}
