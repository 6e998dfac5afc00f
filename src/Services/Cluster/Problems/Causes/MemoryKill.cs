using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>A container used more memory than its limit, or its node had no more, and was killed.</summary>
internal sealed class MemoryKill : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var (pod, container) = trouble.Containers.FirstOrDefault(it => it.Container.LastEnd is { ForMemory: true });
        if (container is null && !trouble.Pods.Any(it => it.Status.Contains("OOMKilled", StringComparison.Ordinal)))
            return null;
        return new Cause("memory", CrashTimes.Headline("ProblemMemoryKill", trouble))
        {
            Details = container is null ? [] : [.. Details(pod, container)],
            Quote = container is null ? null : Quotes.OfLog(pod.Logs.GetValueOrDefault(container.Name)),
            Since = CrashTimes.Since(trouble),
            Steps = [NextStepKind.Logs, NextStepKind.Events],
        };
    }

    private static IEnumerable<Sentence> Details(PodEvidence pod, ContainerFacts container)
    {
        yield return container.MemoryLimit is { } limit
            ? new Sentence("ProblemMemoryLimit", new ByteCount((long)limit))
            : new Sentence("ProblemMemoryNoLimit");
        // A fresh instance uses little yet, which would only mislead.
        if (pod.Memory.TryGetValue(container.Name, out var seen) && seen > (container.MemoryLimit ?? 0) / 2)
            yield return new Sentence("ProblemMemorySeen", new ByteCount((long)seen));
        if (pod.Containers.Count(it => !it.Initial) > 1)
            yield return new Sentence("ProblemInContainer", container.Name);
    }
}
