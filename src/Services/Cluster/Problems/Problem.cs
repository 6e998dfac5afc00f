using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>One thing that is wrong: a workload, a node or another object, its cause in words and the next step. Never one a pod where a workload stands above it.</summary>
public sealed record Problem
{
    /// <summary>Stable for the same trouble of the same object, so that a live list does not jump.</summary>
    public required string Id { get; init; }

    public required ProblemSeverity Severity { get; init; }

    /// <summary>The workload, node or object that is in trouble.</summary>
    public required ResourceRef Subject { get; init; }

    /// <summary>The subject's kind, for instance <c>Deployment</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>What is wrong, without the subject's name: "keeps crashing: killed for memory, 6 times in 12 min".</summary>
    public required Sentence Headline { get; init; }

    /// <summary>Facts below it, each short: the limit and what was seen, the image that last ran, what changed just before.</summary>
    public IReadOnlyList<Sentence> Details { get; init; } = [];

    /// <summary>Words of the machine, to be shown as code: a last log line, a scheduler's or kubelet's message. Null where there are none.</summary>
    public string? Quote { get; init; }

    /// <summary>Since when it is so; null where nothing tells.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Where to go next, best first.</summary>
    public required IReadOnlyList<NextStep> Steps { get; init; }

    /// <summary>The pods (or other objects) that show it, at most 20; <see cref="AffectedCount"/> counts all.</summary>
    public IReadOnlyList<ResourceRef> Affected { get; init; } = [];

    public int AffectedCount { get; init; }
}
