using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Why so many nodes do not fit, in the scheduler's words.</summary>
internal sealed record SchedulerReason(int Count, string Text)
{
    private static readonly (string Start, string Key)[] Known =
    [
        ("Insufficient ", "ProblemNodesLack"),
        ("Too many pods", "ProblemNodesFull"),
        ("node(s) had untolerated taint(s)", "ProblemNodesTaints"),
        ("node(s) had untolerated taint", "ProblemNodesTaint"),
        ("node(s) had taint", "ProblemNodesTaint"),
        ("node(s) had taints that the pod didn't tolerate", "ProblemNodesTaint"),
        ("node(s) didn't match Pod's node affinity/selector", "ProblemNodesSelector"),
        ("node(s) didn't match node selector", "ProblemNodesSelector"),
        ("node(s) didn't match pod affinity", "ProblemNodesAffinity"),
        ("node(s) didn't match pod anti-affinity", "ProblemNodesAntiAffinity"),
        ("node(s) didn't satisfy existing pods anti-affinity", "ProblemNodesAntiAffinity"),
        ("node(s) didn't match pod topology spread", "ProblemNodesSpread"),
        ("node(s) were unschedulable", "ProblemNodesCordoned"),
        ("node(s) didn't have free ports", "ProblemNodesPorts"),
        ("node(s) had volume node affinity conflict", "ProblemNodesVolumeZone"),
        ("node(s) didn't find available persistent volumes", "ProblemNodesVolumes"),
        ("node(s) exceed max volume count", "ProblemNodesVolumeCount"),
        ("pod has unbound immediate PersistentVolumeClaims", "ProblemUnboundClaims"),
    ];

    /// <summary>"all 3 nodes lack memory", "2 of 5 nodes have a taint that it does not tolerate: …".</summary>
    public Sentence Sentence(int? nodes)
    {
        var how = Count == nodes ? new Sentence(Count == 1 ? "ProblemTheOneNode" : "ProblemAllNodes", Count) : new Sentence("ProblemSomeNodes", Count, nodes ?? Count);
        foreach (var (start, key) in Known)
        {
            if (!Text.StartsWith(start, StringComparison.Ordinal))
                continue;
            return key switch
            {
                "ProblemUnboundClaims" => new Sentence(key),
                // Newer servers no longer say which taints.
                "ProblemNodesTaints" => new Sentence(key, how),
                _ => new Sentence(key, how, Text[start.Length..].Trim(' ', '{', '}')),
            };
        }

        return new Sentence("ProblemNodesOther", how, Text);
    }
}
