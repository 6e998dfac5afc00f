using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Cluster.Objects.Usage;

namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>What one pod takes of its node: cores and bytes, requested, limited (null: without limit) and used (null: not known).</summary>
public sealed record PodAllocation
{
    public required ResourceRef Pod { get; init; }

    public required StatusWord Status { get; init; }

    public required double CpuRequest { get; init; }

    public double? CpuLimit { get; init; }

    public required double MemoryRequest { get; init; }

    public double? MemoryLimit { get; init; }

    public ContainerUse? Use { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }
}
