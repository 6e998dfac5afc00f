using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Deployments, stateful sets and daemon sets that have had too few ready pods for a while, whatever the reason.</summary>
internal sealed class UnreadyWorkloads : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var lost = LostPods(picture);
        foreach (var workload in picture.Workloads.Where(workload => workload.Ready < workload.Desired && workload.Object.Deleted is null))
        {
            var since = Since(workload, picture);
            if (picture.At - since < Grace)
                continue;
            var warning = picture.WarningsOf(workload.Object.Uid, TimeSpan.FromMinutes(30)).FirstOrDefault();
            yield return Finds.Of("unready", workload.Object, workload.Ready == 0 ? ProblemSeverity.Bad : ProblemSeverity.Warning, Headline(workload), since, NextStepKind.Pods, NextStepKind.Events)
                .With(workload.Paused ? new Sentence("ProblemPaused") : null, lost[workload.Object.Uid].Select(pod => new Sentence("ProblemOnLostNode", pod.Node!)).FirstOrDefault())
                .Quoting(warning?.Message) with
            {
                Down = workload.Down,
                Pods = [.. lost[workload.Object.Uid]],
                // What a lost node takes from a workload that still serves is told with the node.
                CausedBy = workload.Ready > 0 && lost[workload.Object.Uid].Count() >= workload.Desired - workload.Ready ? NodesOf(lost[workload.Object.Uid], picture) : [],
                AsDetail = new Sentence("ProblemNodeWorkload", workload.Object.Name, workload.Ready, workload.Desired),
            };
        }
    }

    /// <summary>Pods on nodes that are not heard from, by workload. Their rows still look well: nobody is there to say otherwise.</summary>
    private static ILookup<string, PodRow> LostPods(ClusterPicture picture)
    {
        var nodes = picture.Nodes.Where(node => !node.IsReady).Select(node => node.Name).ToHashSet();
        var ownership = nodes.Count == 0 ? null : new Ownership(picture);
        return picture.Pods.Where(pod => pod.Node is { } name && nodes.Contains(name)).ToLookup(pod => ownership!.Of(pod).Uid);
    }

    private static IReadOnlyList<ResourceRef> NodesOf(IEnumerable<PodRow> pods, ClusterPicture picture) =>
        [.. pods.Select(pod => pod.Node).Distinct().SelectMany(name => picture.Nodes.Where(node => node.Name == name).Select(node => node.Object.Reference))];

    private static Sentence Headline(WorkloadFacts workload) => new("ProblemTooFewReady", workload.Ready, workload.Desired);

    /// <summary>Only deployments keep a condition with a time; of the others the youngest unready pod is the best witness.</summary>
    private static DateTimeOffset? Since(WorkloadFacts workload, ClusterPicture picture) =>
        workload.ConditionOf("Available") is { Status: "False" } available ? available.Since
        : picture.Pods.Where(pod => pod.Owner?.Uid == workload.Object.Uid && pod.Ready < pod.Containers).Select(pod => (DateTimeOffset?)pod.Created).Max() ?? workload.Object.Created;
}
