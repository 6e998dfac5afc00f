namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>One version of a workload's template: when it came, with which images, and how many pods of it there are.</summary>
public sealed record Revision
{
    public required long Number { get; init; }

    /// <summary>The replica set or controller revision that keeps it.</summary>
    public required ResourceRef Keeper { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<string> Images { get; init; } = [];

    public string? ChangeCause { get; init; }

    /// <summary>Null where the keeper has no pods of its own.</summary>
    public long? Replicas { get; init; }

    public long? Ready { get; init; }

    public bool IsCurrent { get; init; }
}
