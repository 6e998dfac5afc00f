using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>What is wrong in a scope, worst first, and what could not be looked at.</summary>
public sealed record ProblemReport
{
    public required IReadOnlyList<Problem> Problems { get; init; }

    public required int PodsTotal { get; init; }

    /// <summary>Pods that are as their owners want them.</summary>
    public required int PodsAsWanted { get; init; }

    /// <summary>Kinds that could not be read (forbidden, unreachable), so that silence is not taken for health.</summary>
    public IReadOnlyList<Failure> Blind { get; init; } = [];

    /// <summary>Their qualified names, for instance <c>nodes</c>.</summary>
    public IReadOnlyList<string> BlindKinds { get; init; } = [];

    public required DateTimeOffset At { get; init; }
}
