namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>What a pod's page tells: its containers in the order in which they start, its volumes, and facts.</summary>
public sealed record PodDetails
{
    public required IReadOnlyList<ContainerDetails> Containers { get; init; }

    public required IReadOnlyList<VolumeDetails> Volumes { get; init; }

    /// <summary>Where it stands and as whom it runs.</summary>
    public required IReadOnlyList<Fact> Placement { get; init; }
}
