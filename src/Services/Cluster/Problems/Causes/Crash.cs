using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>A container ends with an error, again and again: its exit code and what it said last.</summary>
internal sealed class Crash : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var (pod, container) = trouble.Containers.Where(it => !it.Container.Ready || it.Container.Restarts > 0)
            .FirstOrDefault(it => it.Container.LastEnd is { IsFailure: true } && (it.Container.Ended is not null || it.Container.WaitingReason is "CrashLoopBackOff" || it.Container.Restarts > 1));
        if (container is null)
            return Unseen(trouble);
        var end = container.LastEnd!;
        return new Cause("crash", CrashTimes.Headline(container.Initial ? "ProblemInitCrash" : "ProblemCrash", trouble, ExitCodes.Sentence(end.ExitCode)))
        {
            Details = pod.Containers.Count > 1 ? [new Sentence("ProblemInContainer", container.Name)] : [],
            Quote = Quotes.Tidy(end.Message) ?? Quotes.OfLog(pod.Logs.GetValueOrDefault(container.Name)),
            Since = CrashTimes.Since(trouble),
            Steps = [NextStepKind.Logs, NextStepKind.Events],
        };
    }

    /// <summary>None of the crashing pods could be looked at in full.</summary>
    private static Cause? Unseen(Trouble trouble) =>
        trouble.Evidence.Count == 0 && trouble.Pods.Any(pod => pod.Status.EndsWith("CrashLoopBackOff", StringComparison.Ordinal) || pod.Status.EndsWith("Error", StringComparison.Ordinal))
            ? new Cause("crash", CrashTimes.Headline("ProblemCrashUnseen", trouble)) { Since = CrashTimes.Since(trouble), Steps = [NextStepKind.Logs, NextStepKind.Events] }
            : null;
}
