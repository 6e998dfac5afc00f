using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Pods should be gone and are not: a finalizer, a node that does not answer, a process that does not end.</summary>
internal sealed class StuckDeletion : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var stuck = trouble.Pods.Where(pod => pod.Deleting is not null).ToList();
        if (stuck.Count == 0 || stuck.Count < trouble.Pods.Count)
            return null;
        var finalizers = trouble.Evidence.SelectMany(pod => pod.Finalizers).Distinct().ToList();
        return new Cause("deletion", Finds.Count("ProblemStuckDeletion", stuck.Count))
        {
            Mild = true,
            Details = [.. finalizers.Select(name => new Sentence("ProblemFinalizer", name)), .. LostNode(stuck, picture)],
            Since = stuck.Min(pod => pod.Deleting),
            Steps = [NextStepKind.Yaml, NextStepKind.Events],
        };
    }

    private static IEnumerable<Sentence> LostNode(List<PodRow> pods, ClusterPicture picture) =>
        pods.Select(pod => pod.Node).OfType<string>().Distinct()
            .Where(name => picture.Nodes.Any(node => node.Name == name && !node.IsReady))
            .Select(name => new Sentence("ProblemOnLostNode", name));
}
