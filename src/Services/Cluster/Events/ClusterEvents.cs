using System.Runtime.CompilerServices;
using Dashboard.Services.Cluster.Sharing;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Events;

internal sealed class ClusterEvents(IKubernetesClient client, EventFeeds feeds) : IEvents
{
    public IAsyncEnumerable<Result<EventList>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken) =>
        FollowAsync(scope, null, cancellationToken);

    public IAsyncEnumerable<Result<EventList>> FollowOfAsync(ResourceRef subject, string kind, string? uid, CancellationToken cancellationToken)
    {
        // Events of objects without a namespace stand in "default" or in none: they are looked for in all where that is allowed.
        var scope = subject.Namespace is { } name ? NamespaceScope.Of(name) : NamespaceScope.All;
        var selector = uid is { Length: > 0 } && subject.Type.QualifiedName != "nodes"
            ? $"involvedObject.uid={uid}"
            : $"involvedObject.kind={kind},involvedObject.name={subject.Name}";
        return FollowAsync(scope, selector, cancellationToken);
    }

    private async IAsyncEnumerable<Result<EventList>> FollowAsync(
        NamespaceScope scope, string? selector, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        await foreach (var snapshot in feeds.FollowAsync(client, scope, selector, cancellationToken))
            yield return List(snapshot, catalog.IsSuccess ? catalog.Value : null);
    }

    private static Result<EventList> List(LiveSnapshot<ClusterEvent> snapshot, ApiCatalog? catalog)
    {
        if (snapshot.Rows.Count == 0 && snapshot.Failures.Count > 0)
            return snapshot.Failures[0];
        return new EventList
        {
            Groups = EventGroups.Of(snapshot.Rows, catalog),
            EventCount = snapshot.Rows.Count,
            Dropped = snapshot.Dropped,
            Failures = snapshot.Failures,
        };
    }
}
