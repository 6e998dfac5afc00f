using Dashboard.Services.Cluster.Objects.Pods;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>A job: how far it is, how it goes about it, and the template of its pods.</summary>
public sealed record JobDetails
{
    public required long Succeeded { get; init; }

    public required long Failed { get; init; }

    public required long Active { get; init; }

    /// <summary>How many have to succeed; null where one success of any ends it.</summary>
    public long? Completions { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it completed or failed.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>For instance <c>1,3-5</c>; null for a job without indexes.</summary>
    public string? CompletedIndexes { get; init; }

    public string? FailedIndexes { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<ContainerDetails> Containers { get; init; }
}
