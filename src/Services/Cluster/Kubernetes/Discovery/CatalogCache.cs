using System.Collections.Concurrent;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Discovery;

/// <summary>Catalogs by identity: two users never share one, for a server may tell them different things. What nobody asks for rests, then goes.</summary>
internal sealed class CatalogCache : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Drop = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, CatalogEntry> entries = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly ITimer timer;

    public CatalogCache(TimeProvider time)
    {
        this.time = time;
        timer = time.CreateTimer(_ => Sweep(), null, Look, Look);
    }

    public Task<Result<ApiCatalog>> GetAsync(string identityKey, KubernetesTransport transport, CancellationToken cancellationToken) =>
        entries.GetOrAdd(identityKey, _ => new CatalogEntry(time)).GetAsync(transport, cancellationToken);

    public void Forget(string identityKey)
    {
        if (entries.TryRemove(identityKey, out var entry))
            entry.Dispose();
    }

    public void Dispose()
    {
        timer.Dispose();
        foreach (var key in entries.Keys)
            Forget(key);
    }

    private void Sweep()
    {
        foreach (var (key, entry) in entries)
        {
            if (entry.Unused > Drop)
                Forget(key);
            else if (entry.Unused > Rest)
                _ = entry.RestAsync();
        }
    }
}
