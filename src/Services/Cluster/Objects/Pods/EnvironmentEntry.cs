namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>
/// One environment variable, or all keys of a source (<see cref="Name"/> is then the prefix, perhaps empty, and <see cref="All"/> is set).
/// </summary>
public sealed record EnvironmentEntry
{
    public required string Name { get; init; }

    /// <summary>Written in the pod itself; null where it comes from a source.</summary>
    public string? Value { get; init; }

    /// <summary>The config map or secret that it comes from.</summary>
    public ResourceRef? Source { get; init; }

    /// <summary>The key in the source, or the path of a field or resource.</summary>
    public string? Key { get; init; }

    public bool Secret { get; init; }

    public bool All { get; init; }

    public bool Optional { get; init; }
}
