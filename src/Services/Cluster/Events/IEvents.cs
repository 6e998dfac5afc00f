using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Events;

/// <summary>The cluster's events with the user's own rights, live and in lines. Scoped.</summary>
public interface IEvents
{
    /// <summary>All events of the scope, again whenever they change (at most about once a second), until cancelled. A failure where none could be read.</summary>
    IAsyncEnumerable<Result<EventList>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken);

    /// <summary>The events of one object, live. Without <paramref name="uid"/> those of former objects of its name come too.</summary>
    IAsyncEnumerable<Result<EventList>> FollowOfAsync(ResourceRef subject, string kind, string? uid, CancellationToken cancellationToken);
}
