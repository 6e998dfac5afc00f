using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>A deployment's roll-out made no progress within its deadline.</summary>
internal sealed class StuckRollOuts : IProblemDetector
{
    public IEnumerable<Finding> Find(ClusterPicture picture) =>
        from workload in picture.Workloads
        let progress = workload.ConditionOf("Progressing")
        where progress is { Status: "False", Reason: "ProgressDeadlineExceeded" } && workload.Desired > 0
        select Finds.Of(
            "rollout",
            workload.Object,
            workload.Ready < workload.Desired ? ProblemSeverity.Bad : ProblemSeverity.Warning,
            workload.Updated < workload.Desired ? new Sentence("ProblemStuckRollOut", workload.Updated, workload.Desired) : new Sentence("ProblemStuckRollOutPlain"),
            progress.Since,
            NextStepKind.Events,
            NextStepKind.Pods) with { Down = workload.Down };
}
