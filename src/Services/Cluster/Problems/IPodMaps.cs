using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>How the pods are, by namespace, with the user's own rights. Scoped.</summary>
public interface IPodMaps
{
    /// <summary>Again whenever it changes, at most once a second, until cancelled. A failure where no pods could be read.</summary>
    IAsyncEnumerable<Result<PodMap>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken);
}
