using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Changes;

/// <summary>One thing that changed, or the same thing several times.</summary>
public sealed record Change
{
    /// <summary>Stable for the same change.</summary>
    public required string Id { get; init; }

    /// <summary>The last time.</summary>
    public required DateTimeOffset At { get; init; }

    public required ChangeSort Sort { get; init; }

    /// <summary>What changed; null where discovery does not know its kind.</summary>
    public ResourceRef? Subject { get; init; }

    /// <summary>Its name as it is said, for instance a cron job's in place of its many jobs'.</summary>
    public required string Name { get; init; }

    /// <summary>What happened, without the name: "rolled out v2.13.4 → v2.14.0".</summary>
    public required Sentence Words { get; init; }

    public int Count { get; init; } = 1;
}
