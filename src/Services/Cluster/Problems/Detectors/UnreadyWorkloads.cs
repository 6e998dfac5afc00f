using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Deployments, stateful sets and daemon sets that have had too few ready pods for a while, whatever the reason.</summary>
internal sealed class UnreadyWorkloads : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var workload in picture.Workloads.Where(workload => workload.Ready < workload.Desired && workload.Object.Deleted is null))
        {
            var since = Since(workload, picture);
            if (picture.At - since < Grace)
                continue;
            var warning = picture.WarningsOf(workload.Object.Uid, TimeSpan.FromMinutes(30)).FirstOrDefault();
            yield return Finds.Of("unready", workload.Object, workload.Ready == 0 ? ProblemSeverity.Bad : ProblemSeverity.Warning, Headline(workload), since, NextStepKind.Pods, NextStepKind.Events)
                .With(workload.Paused ? new Sentence("ProblemPaused") : null)
                .Quoting(warning?.Message) with { Down = workload.Down };
        }
    }

    private static Sentence Headline(WorkloadFacts workload) => new("ProblemTooFewReady", workload.Ready, workload.Desired);

    /// <summary>Only deployments keep a condition with a time; of the others the youngest unready pod is the best witness.</summary>
    private static DateTimeOffset? Since(WorkloadFacts workload, ClusterPicture picture) =>
        workload.ConditionOf("Available") is { Status: "False" } available ? available.Since
        : picture.Pods.Where(pod => pod.Owner?.Uid == workload.Object.Uid && pod.Ready < pod.Containers).Select(pod => (DateTimeOffset?)pod.Created).Max() ?? workload.Object.Created;
}
