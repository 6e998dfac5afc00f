namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>What a container does now, or how its last run ended.</summary>
public sealed record ContainerState
{
    /// <summary><c>waiting</c>, <c>running</c> or <c>terminated</c>.</summary>
    public required string Name { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }

    public long? ExitCode { get; init; }

    public long? Signal { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
