using System.Runtime.CompilerServices;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

internal sealed class ClusterChanges(IKubernetesClient client, ChangeFeeds feeds) : IChanges
{
    public async IAsyncEnumerable<Result<ChangeList>> FollowAsync(NamespaceScope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
        {
            yield return failure;
            yield break;
        }

        await foreach (var changes in feeds.FollowAsync(client, scope, catalog, cancellationToken))
            yield return changes.Changes.Count == 0 && changes.Blind.Count > 2 ? changes.Blind[0] : changes;
    }
}
