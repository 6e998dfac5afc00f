using System.Collections.Concurrent;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>Catalogs by identity: two users never share one, for a server may tell them different things.</summary>
internal sealed class CatalogCache(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, CatalogEntry> entries = new(StringComparer.Ordinal);

    public Task<Result<ApiCatalog>> GetAsync(string identityKey, KubernetesTransport transport, CancellationToken cancellationToken) =>
        entries.GetOrAdd(identityKey, _ => new CatalogEntry(time)).GetAsync(transport, cancellationToken);
}
