using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>The pods stand on nodes that are not ready: the nodes are to blame.</summary>
internal sealed class LostNode : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var lost = picture.Nodes.Where(node => !node.IsReady).ToDictionary(node => node.Name);
        if (lost.Count == 0 || !trouble.Pods.All(pod => pod.Node is { } name && lost.ContainsKey(name)))
            return null;
        var names = trouble.Pods.Select(pod => pod.Node!).Distinct().Order(StringComparer.Ordinal).ToList();
        return new Cause("node", new Sentence("ProblemNodeLost", string.Join(", ", names.Take(3))))
        {
            Mild = trouble.Ready > 0,
            Since = names.Select(name => lost[name].Conditions.FirstOrDefault(it => it.Type == "Ready")?.Since).Min(),
            Steps = [NextStepKind.Pods, NextStepKind.Events],
        };
    }
}
