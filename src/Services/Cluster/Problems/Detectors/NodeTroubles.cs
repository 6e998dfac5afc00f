using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Nodes that are not ready, short of memory, disk or process numbers, or without a network.</summary>
internal sealed class NodeTroubles : IProblemDetector
{
    private static readonly TimeSpan EventAge = TimeSpan.FromHours(1);
    private static readonly TimeSpan StartGrace = TimeSpan.FromSeconds(90);

    private static readonly (string Condition, string Key)[] Pressures =
    [
        ("NetworkUnavailable", "ProblemNodeNetwork"), ("DiskPressure", "ProblemNodeDisk"), ("MemoryPressure", "ProblemNodeMemory"), ("PIDPressure", "ProblemNodeProcesses"),
        ("ReadonlyFilesystem", "ProblemNodeReadOnly"), ("KernelDeadlock", "ProblemNodeKernel"),
    ];

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var pods = picture.Pods.Where(pod => pod.Node is not null).ToLookup(pod => pod.Node!);
        foreach (var node in picture.Nodes)
        {
            if (NotReady(node, picture) is { } lost)
                yield return About(node, lost, pods, picture);
            else if (Pressed(node) is { } pressed)
                yield return About(node, pressed, pods, picture);
        }
    }

    private static Finding? NotReady(NodeFacts node, ClusterPicture picture)
    {
        var ready = node.Conditions.FirstOrDefault(condition => condition.Type == "Ready");
        if (ready is { IsTrue: true } || picture.At - node.Object.Created < StartGrace)
            return null;
        var silent = ready is null or { Status: "Unknown" };
        return Finds.Of("node", node.Object, ProblemSeverity.Bad, new Sentence(silent ? "ProblemNodeSilent" : "ProblemNodeNotReady"), ready?.Since, NextStepKind.Summary, NextStepKind.Events)
            .Quoting(ready?.Message) with { Down = 1 };
    }

    private static Finding? Pressed(NodeFacts node)
    {
        var found = Pressures.Select(it => (it.Key, Condition: node.Conditions.FirstOrDefault(condition => condition.Type == it.Condition && condition.IsTrue)))
            .Where(it => it.Condition is not null).ToList();
        if (found.Count == 0)
            return null;
        var (key, worst) = found[0];
        var severity = key is "ProblemNodeNetwork" or "ProblemNodeReadOnly" ? ProblemSeverity.Bad : ProblemSeverity.Warning;
        return Finds.Of("node", node.Object, severity, new Sentence(key), worst!.Since, NextStepKind.Summary, NextStepKind.Events)
            .With(found.Skip(1).Select(it => new Sentence(it.Key)))
            .Quoting(worst.Message) with { Down = 0.5 };
    }

    private static Finding About(NodeFacts node, Finding finding, ILookup<string, PodRow> pods, ClusterPicture picture)
    {
        var warning = picture.Events[node.Object.Uid].Concat(picture.Events[node.Name])
            .Where(it => it.IsWarning && picture.At - it.Last < EventAge && it.Reason is "FreeDiskSpaceFailed" or "ImageGCFailed" or "EvictionThresholdMet" or "SystemOOM" or "InvalidDiskCapacity" or "KubeletNotReady")
            .MaxBy(it => it.Last);
        var count = pods[node.Name].Count();
        return finding
            .With(count > 0 ? Finds.Count("ProblemNodePods", count) : null, node.Cordoned ? new Sentence("ProblemNodeCordoned") : null)
            .Quoting(warning?.Message ?? finding.Problem.Quote) with { Pods = [.. pods[node.Name]] };
    }
}
