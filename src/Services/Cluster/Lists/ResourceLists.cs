using Dashboard.Services.Cluster.Lists.Columns;
using Dashboard.Services.Cluster.Lists.Filters;
using Dashboard.Services.Cluster.Lists.Live;
using Dashboard.Services.Cluster.Lists.Queries;
using Dashboard.Services.Cluster.Lists.Sharing;
using Dashboard.Services.Cluster.Lists.Usage;
using Dashboard.Services.Cluster.Lists.Views;

namespace Dashboard.Services.Cluster.Lists;

/// <inheritdoc />
internal sealed class ResourceLists(TimeProvider time) : IResourceLists, IAsyncDisposable
{
    /// <summary>So that going back to a list, or reloading its page, finds it still there.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);

    private readonly LeasePool<ListKey, LiveList> lists = new(Linger, time);
    private readonly LeasePool<ListKey, UsageFeed> usages = new(Linger, time);

    /// <summary>Lists that are held now.</summary>
    internal int Count => lists.Count;

    public ListView Open(IKubernetesClient client, ApiResource resource, NamespaceScope scope, ListQuery query)
    {
        var usage = CellKinds.HasUsage(resource.Type) ? TakeUsage(client, resource, scope) : null;
        return new ListView(Take(client, resource, scope, FieldSupport.ServerSelector(resource.Type, query.Filter, out _)), usage, query, time);
    }

    public void Warm(IKubernetesClient client, ApiResource resource, NamespaceScope scope, ListQuery query) =>
        Take(client, resource, scope, FieldSupport.ServerSelector(resource.Type, query.Filter, out _)).Dispose();

    /// <summary>The list itself, for those who need no view of it.</summary>
    internal Lease<LiveList> Take(IKubernetesClient client, ApiResource resource, NamespaceScope scope, string? fieldSelector)
    {
        var actual = resource.Namespaced ? scope : NamespaceScope.All;
        return lists.Take(new ListKey(client.IdentityKey, resource.Type, actual, fieldSelector), () => Create(client, resource, actual, fieldSelector), list => list.IsGood);
    }

    /// <summary>The nodes that do not answer, for those who show pods.</summary>
    internal LostNodes TakeLostNodes(IKubernetesClient client) => new(Take(client, LostNodes.Resource, NamespaceScope.All, null), time);

    public async ValueTask DisposeAsync()
    {
        await lists.DisposeAsync();
        await usages.DisposeAsync();
    }

    private LiveList Create(IKubernetesClient client, ApiResource resource, NamespaceScope scope, string? fieldSelector) =>
        new(client, resource, scope, fieldSelector, time, resource.Type is { Group: "", Plural: "pods" } ? TakeLostNodes(client) : null);

    private Lease<UsageFeed> TakeUsage(IKubernetesClient client, ApiResource resource, NamespaceScope scope)
    {
        var actual = resource.Namespaced ? scope : NamespaceScope.All;
        return usages.Take(new ListKey(client.IdentityKey, resource.Type, actual, null), () => new UsageFeed(client, resource.Type, actual, time), _ => true);
    }
}
