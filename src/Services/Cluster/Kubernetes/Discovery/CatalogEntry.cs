using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>One identity's catalog, read when it is asked for and asked after when it is old.</summary>
internal sealed class CatalogEntry(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim gate = new(1);
    private DiscoveryAnswer? core;
    private DiscoveryAnswer? groups;
    private ApiCatalog? catalog;
    private long readAt;

    public async Task<Result<ApiCatalog>> GetAsync(KubernetesTransport transport, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return catalog is not null && time.GetElapsedTime(readAt) < Fresh ? catalog : await ReadAsync(new(transport), cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<Result<ApiCatalog>> ReadAsync(DiscoveryCalls calls, CancellationToken cancellationToken)
    {
        var reads = await Task.WhenAll(calls.ReadAsync("/api", core, cancellationToken), calls.ReadAsync("/apis", groups, cancellationToken));
        if (!reads[0].TryGet(out var newCore, out var failure) || !reads[1].TryGet(out var newGroups, out failure))
            return failure;
        if (catalog is null || newCore != core || newGroups != groups)
            catalog = DiscoveredApis.Join([newCore.Apis, newGroups.Apis]);
        (core, groups, readAt) = (newCore, newGroups, time.GetTimestamp());
        return catalog;
    }
}
