using Dashboard.Services.Cluster.Lists.Health;

namespace Dashboard.Services.Cluster.Lists.Queries;

/// <summary>A state that rows are in, with how many are (of those that pass the filter).</summary>
/// <param name="Id"><see cref="Failing"/>, <see cref="Restarted"/>, or the state's word.</param>
public sealed record StatusChip(string Id, HealthTone Tone, int Count)
{
    /// <summary>All that is bad, whatever its word.</summary>
    public const string Failing = "failing";

    /// <summary>Started again within the last hour.</summary>
    public const string Restarted = "restarted";
}
