using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>How nodes are given to pods. Scoped.</summary>
public interface INodeAllocations
{
    /// <summary>Again every few seconds, until cancelled.</summary>
    IAsyncEnumerable<Result<NodeAllocation>> FollowAsync(string node, CancellationToken cancellationToken);

    /// <summary>When the node's kubelet last renewed its lease: the heartbeat; null where there is none. Again every few seconds, until cancelled.</summary>
    IAsyncEnumerable<Result<DateTimeOffset?>> FollowHeartbeatAsync(string node, CancellationToken cancellationToken);
}
