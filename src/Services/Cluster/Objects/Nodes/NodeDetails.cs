namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>A node: what it has, what keeps pods away, and what runs it.</summary>
public sealed record NodeDetails
{
    public required IReadOnlyList<NodeResource> Resources { get; init; }

    /// <summary>For instance <c>node-role.kubernetes.io/control-plane:NoSchedule</c>.</summary>
    public required IReadOnlyList<NodeTaint> Taints { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The largest first.</summary>
    public required IReadOnlyList<NodeImage> Images { get; init; }

    public double? AllocatableCpu { get; init; }

    public double? AllocatableMemory { get; init; }

    public double? AllocatablePods { get; init; }
}
