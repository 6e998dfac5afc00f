using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>A volume cannot be attached or mounted, or the pod's network cannot be set up.</summary>
internal sealed class Mount : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        if (!trouble.Pods.Any(pod => pod.Status is "ContainerCreating" or "PodInitializing" or "Pending" || pod.Status.StartsWith("Init:", StringComparison.Ordinal)))
            return null;
        if (trouble.EventOf("FailedMount", "FailedAttachVolume", "FailedMapVolume") is { } mount)
            return Of("mount", "ProblemMount", mount.Message, mount.First);
        return trouble.EventOf("FailedCreatePodSandBox", "NetworkNotReady") is { } network ? Of("sandbox", "ProblemSandbox", network.Message, network.First) : null;
    }

    private static Cause Of(string sort, string key, string message, DateTimeOffset since) => new(sort, new Sentence(key))
    {
        NeverRan = true,
        Quote = Quotes.Tidy(message),
        Since = since,
        Steps = [NextStepKind.Events, NextStepKind.Yaml],
    };
}
