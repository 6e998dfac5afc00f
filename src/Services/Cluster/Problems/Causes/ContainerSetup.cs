using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>A container cannot be made or its program cannot be started: a config map or secret that is not there, a command that does not exist.</summary>
internal sealed class ContainerSetup : IPodCause
{
    private static readonly string[] Waiting = ["CreateContainerConfigError", "CreateContainerError", "RunContainerError", "PreCreateHookError", "PreStartHookError", "PostStartHookError"];
    private static readonly string[] Ended = ["StartError", "ContainerCannotRun"];

    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var (pod, container) = trouble.Containers.FirstOrDefault(it => Waiting.Contains(it.Container.WaitingReason) || Ended.Contains(it.Container.LastEnd?.Reason));
        if (container is null)
            return null;
        var configuration = container.WaitingReason == "CreateContainerConfigError";
        return new Cause("setup", new Sentence(configuration ? "ProblemConfiguration" : "ProblemSetup"))
        {
            NeverRan = true,
            Quote = Quotes.Tidy(Waiting.Contains(container.WaitingReason) ? container.WaitingMessage : container.LastEnd?.Message),
            Details = pod.Containers.Count > 1 ? [new Sentence("ProblemInContainer", container.Name)] : [],
            Since = pod.Row.Created,
            Steps = [NextStepKind.Events, NextStepKind.Yaml],
        };
    }
}
