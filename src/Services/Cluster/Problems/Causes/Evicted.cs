using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Pods were thrown off their node and lie there still; their owner has mostly replaced them.</summary>
internal sealed class Evicted : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var ended = trouble.Pods.Where(pod => PodHealths.Of(pod, trouble.At) == PodHealth.Failed).ToList();
        if (ended.Count == 0 || ended.Count < trouble.Pods.Count)
            return null;
        var pod = trouble.Evidence.FirstOrDefault(it => it.Phase == "Failed");
        var evicted = ended.Any(it => it.Status == "Evicted");
        return new Cause("evicted", evicted ? Finds.Count("ProblemEvicted", ended.Count) : Finds.Count("ProblemEnded", ended.Count, ended[0].Status))
        {
            Mild = trouble.Ready >= trouble.Desired,
            Quote = Quotes.Tidy(pod?.Message),
            Since = pod?.ConditionOf("DisruptionTarget")?.Since ?? pod?.ConditionOf("Ready")?.Since ?? trouble.EventOf("Evicted")?.Last ?? ended.Max(it => it.Created),
            Steps = [NextStepKind.Events, NextStepKind.Pods],
        };
    }
}
