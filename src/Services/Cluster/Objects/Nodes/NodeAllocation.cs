using Dashboard.Services.Cluster.Objects.Usage;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>How a node's resources are given to its pods. Pods that have ended take nothing and are left out.</summary>
public sealed record NodeAllocation
{
    /// <summary>Those that take most memory first.</summary>
    public required IReadOnlyList<PodAllocation> Pods { get; init; }

    /// <summary>What the whole node uses; null where nothing tells.</summary>
    public ContainerUse? NodeUse { get; init; }

    /// <summary>Why there are no figures of use; null where there are.</summary>
    public Failure? UseFailure { get; init; }

    public double CpuRequests => Pods.Sum(pod => pod.CpuRequest);

    public double CpuLimits => Pods.Sum(pod => pod.CpuLimit ?? 0);

    public double MemoryRequests => Pods.Sum(pod => pod.MemoryRequest);

    public double MemoryLimits => Pods.Sum(pod => pod.MemoryLimit ?? 0);
}
