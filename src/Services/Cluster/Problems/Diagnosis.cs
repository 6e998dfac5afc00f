using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>A report with what it was made of, so that the problems of one object can be found in it.</summary>
internal sealed record Diagnosis(ProblemReport Report, IReadOnlyList<Finding> Findings, Picture.ClusterPicture? Picture)
{
    /// <summary>Why there is no report; null where there is one.</summary>
    public Failure? Failure { get; init; }

    public Result<ProblemReport> Result => Failure is null ? Report : Failure;
}
