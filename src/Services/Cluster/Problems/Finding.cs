using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>A problem as a detector found it, with what its place in the report depends on.</summary>
internal sealed record Finding(Problem Problem)
{
    /// <summary>How much of the subject is down, 0 to 1.</summary>
    public double Down { get; init; }

    /// <summary>All pods that show it.</summary>
    public IReadOnlyList<PodRow> Pods { get; init; } = [];

    /// <summary>Objects whose own problem explains this one: it then becomes a detail of theirs.</summary>
    public IReadOnlyList<ResourceRef> CausedBy { get; init; } = [];

    /// <summary>How it reads as a detail of another problem; its headline where null.</summary>
    public Primitives.Sentence? AsDetail { get; init; }
}
