using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>The scheduler finds no node: its reasons counted and put into words, and what was asked for.</summary>
internal sealed class Unschedulable : IPodCause
{
    private const int MostReasons = 4;

    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var pod = trouble.Evidence.FirstOrDefault(it => it.ConditionOf("PodScheduled") is { Status: "False" });
        var report = trouble.EventOf("FailedScheduling");
        if (pod is null && (report is null || trouble.Pods.All(it => it.Status != "Pending" || it.Node is not null)))
            return null;
        if (pod?.ConditionOf("PodScheduled") is { Reason: "SchedulingGated" } gate)
            return new Cause("gated", new Sentence("ProblemGated")) { NeverRan = true, Mild = true, Since = gate.Since };
        var message = pod?.ConditionOf("PodScheduled")?.Message ?? report?.Message ?? "";
        var verdict = SchedulerVerdict.Read(message);
        return new Cause("unschedulable", verdict.Nodes is 0 ? new Sentence("ProblemNoNodes") : new Sentence("ProblemUnschedulable"))
        {
            NeverRan = true,
            Details = [.. verdict.Reasons.Take(MostReasons).Select(reason => reason.Sentence(verdict.Nodes)), .. Wants(pod, verdict, picture)],
            Quote = verdict.Reasons.Count == 0 ? Quotes.Tidy(message) : null,
            Since = pod?.ConditionOf("PodScheduled")?.Since ?? report?.First ?? trouble.Pods.Min(it => it.Created),
            Steps = [NextStepKind.Events, NextStepKind.Yaml],
        };
    }

    private static IEnumerable<Sentence> Wants(PodEvidence? pod, SchedulerVerdict verdict, ClusterPicture picture)
    {
        if (pod is null)
            yield break;
        if (verdict.Lacks("memory") && pod.RequestedMemory > 0)
        {
            yield return picture.Nodes.Max(node => node.AllocatableMemory) is { } most
                ? new Sentence("ProblemWantsMemory", new ByteCount((long)pod.RequestedMemory), new ByteCount((long)most))
                : new Sentence("ProblemAsksMemory", new ByteCount((long)pod.RequestedMemory));
        }

        if (verdict.Lacks("cpu") && pod.RequestedCpu > 0)
        {
            yield return picture.Nodes.Max(node => node.AllocatableCpu) is { } most
                ? new Sentence("ProblemWantsCpu", pod.RequestedCpu, most)
                : new Sentence("ProblemAsksCpu", pod.RequestedCpu);
        }
    }
}
