using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>How full the cluster is, or how much of it a scope's namespaces take.</summary>
public sealed record CapacityReport
{
    public required DateTimeOffset At { get; init; }

    /// <summary>CPU and memory in use by the scope, its pods counted; null where <see cref="Metrics"/> says why.</summary>
    public CapacityAmounts? Used { get; init; }

    /// <summary>What the scope's pods that stand on nodes and have not ended asked for, and how many they are; null where they could not be read.</summary>
    public CapacityAmounts? Requested { get; init; }

    /// <summary>What there is; a 0 where no quota limits it.</summary>
    public CapacityAmounts? Limit { get; init; }

    public required CapacityBound Bound { get; init; }

    public required MetricsState Metrics { get; init; }

    /// <summary>Why metrics or pods cannot be read, in the server's words.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Empty where the user may not see them.</summary>
    public IReadOnlyList<NodeCapacity> Nodes { get; init; } = [];

    /// <summary>The last hour, oldest first; where the dashboard has no account of its own, only since somebody looks.</summary>
    public IReadOnlyList<CapacityPoint> History { get; init; } = [];
}
