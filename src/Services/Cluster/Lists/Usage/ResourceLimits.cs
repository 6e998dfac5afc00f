namespace Dashboard.Services.Cluster.Lists.Usage;

/// <summary>What use is measured against: a pod's limits (null where some container has none), a node's allocatable cores and bytes.</summary>
public sealed record ResourceLimits(double? Cpu, double? Memory)
{
    public static ResourceLimits None { get; } = new(null, null);
}
