using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Used, requested and allocatable, with the user's own rights. Scoped.</summary>
public interface ICapacity
{
    /// <summary>Again every few seconds, until cancelled. A failure where neither nodes nor pods could be read.</summary>
    IAsyncEnumerable<Result<CapacityReport>> FollowAsync(NamespaceScope scope, CancellationToken cancellationToken);
}
