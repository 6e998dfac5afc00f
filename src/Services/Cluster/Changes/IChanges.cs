using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>What changed lately, with the user's own rights: from events, replica sets and the times of managed fields. Scoped.</summary>
public interface IChanges
{
    /// <summary>The changes of the last hour, again when there are new ones, until cancelled.</summary>
    IAsyncEnumerable<Result<ChangeList>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken);
}
