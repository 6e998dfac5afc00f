using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>A cron job: when it runs, in words and as the next times, and the template of its pods.</summary>
public sealed record CronJobDetails
{
    /// <summary>As written, for instance <c>*/5 * * * *</c>.</summary>
    public required string Schedule { get; init; }

    /// <summary>Null where the schedule cannot be read.</summary>
    public Sentence? Words { get; init; }

    /// <summary>IANA name; null for that of the cluster's controller manager, mostly UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The next runs; none while it is suspended.</summary>
    public required IReadOnlyList<DateTimeOffset> NextRuns { get; init; }

    public required bool Suspended { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<ContainerDetails> Containers { get; init; }
}
