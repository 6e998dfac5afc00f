using System.Collections.Concurrent;
using Dashboard.Services.Cluster.Lists;

namespace Dashboard.Services.Cluster.Search;

/// <summary>The names that one identity may see, kind by kind, read as they are asked for.</summary>
internal sealed class SearchIndex(ResourceLists lists, IKubernetesClient client, NamespaceScope known, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How many kinds are read at once.</summary>
    private const int Concurrency = 4;

    private readonly ConcurrentDictionary<ResourceType, KindReader> kinds = [];
    private readonly SemaphoreSlim slots = new(Concurrency);
    private readonly CancellationTokenSource ending = new();

    public async Task<IReadOnlyList<ApiResource>> ResourcesAsync(CancellationToken cancellationToken) =>
        (await client.DiscoverAsync(cancellationToken)).TryGet(out var catalog, out _) ? SearchKinds.Of(catalog) : [];

    public KindReader Kind(ApiResource resource) => kinds.GetOrAdd(resource.Type, _ => SearchKinds.IsPopular(resource.Type) && resource.CanWatch
        ? new FollowedKind(lists, client, resource, known, time)
        : new ListedKind(client, resource, known, time));

    /// <summary>The names of a kind, in turn with others.</summary>
    public async Task<IEnumerable<ObjectName>> NamesAsync(KindReader kind, CancellationToken cancellationToken)
    {
        if (kind.IsFresh)
            return await kind.ReadAsync(ending.Token, cancellationToken);
        await slots.WaitAsync(cancellationToken);
        try
        {
            return await kind.ReadAsync(ending.Token, cancellationToken);
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Reads the popular kinds ahead.</summary>
    public async Task PrepareAsync()
    {
        try
        {
            foreach (var resource in (await ResourcesAsync(ending.Token)).Where(resource => SearchKinds.IsPopular(resource.Type)))
                await NamesAsync(Kind(resource), ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        foreach (var kind in kinds.Values)
            kind.Dispose();
        kinds.Clear();
    }
}
