using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Rbac;

/// <summary>What may be done with some resources: one line of a role in words.</summary>
public sealed record Right
{
    /// <summary>"read", "write", "do everything with", or the verbs' own names.</summary>
    public required Sentence May { get; init; }

    /// <summary>The verbs themselves, sorted.</summary>
    public required IReadOnlyList<string> Verbs { get; init; }

    /// <summary>The resources in words: pods, logs of pods, deployments.apps.</summary>
    public required IReadOnlyList<Sentence> On { get; init; }

    /// <summary>Only objects of these names; empty for any.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required IReadOnlyList<RightRisk> Risks { get; init; }
}
