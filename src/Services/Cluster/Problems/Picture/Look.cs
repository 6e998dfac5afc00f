using System.Collections.Concurrent;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>One round of reading: with whose client, where, and what it could not see.</summary>
internal sealed class Look(IKubernetesClient client, NamespaceScope scope, ApiCatalog catalog, TimeProvider time)
{
    public IKubernetesClient Client => client;

    public NamespaceScope Scope => scope;

    public ApiCatalog Catalog => catalog;

    public TimeProvider Time => time;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public ConcurrentBag<BlindSpot> Blind { get; } = [];

    public ConcurrentBag<string> Known { get; } = [];

    /// <summary>The namespaces to ask one by one; a null stands for all at once.</summary>
    public IReadOnlyList<string?> Parts(bool namespaced) => scope.IsAll || !namespaced ? [null] : [.. scope.Names];
}
