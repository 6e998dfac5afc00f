namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>What the server's table says of a pod: cheap enough to hold for all of a large cluster.</summary>
internal sealed record PodRow
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string Uid { get; init; }

    public required string ResourceVersion { get; init; }

    /// <summary>Its controller; null for a pod that stands alone.</summary>
    public OwnerReference? Owner { get; init; }

    public required int Ready { get; init; }

    public required int Containers { get; init; }

    /// <summary>kubectl's word, for instance <c>Running</c>, <c>CrashLoopBackOff</c>, <c>Init:0/1</c>.</summary>
    public required string Status { get; init; }

    public required int Restarts { get; init; }

    /// <summary>When a container was last restarted; null where the server's table does not say (before 1.22).</summary>
    public DateTimeOffset? LastRestart { get; init; }

    public string? Node { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When it should be gone at the latest; null unless it is being deleted.</summary>
    public DateTimeOffset? Deleting { get; init; }

    public ResourceRef Reference => new(Kinds.Pod, Namespace, Name);
}
