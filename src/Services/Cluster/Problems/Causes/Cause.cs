using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Why a workload's pods are in trouble.</summary>
internal sealed record Cause(string Sort, Sentence Headline)
{
    public IReadOnlyList<Sentence> Details { get; init; } = [];

    public string? Quote { get; init; }

    public DateTimeOffset? Since { get; init; }

    /// <summary>The pods never came to run: the headline then says how many of them there are.</summary>
    public bool NeverRan { get; init; }

    /// <summary>Not worse than a warning, whatever is down.</summary>
    public bool Mild { get; init; }

    public IReadOnlyList<NextStepKind> Steps { get; init; } = [NextStepKind.Events, NextStepKind.Summary];
}
