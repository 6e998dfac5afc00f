using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Nothing tells why: says at least what is seen.</summary>
internal sealed class Unexplained : IPodCause
{
    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var worst = trouble.Pods[0];
        var waiting = trouble.Containers.Select(it => it.Container.WaitingMessage).FirstOrDefault(message => message is not null);
        var since = trouble.Evidence.Select(pod => pod.ConditionOf("Ready") is { Status: "False" } ready ? ready.Since : null).Min();
        return worst.Status switch
        {
            "Running" or "NotReady" when worst.Ready < worst.Containers => new Cause("unready", new Sentence("ProblemUnready")) { Since = since ?? worst.Created, Quote = Quotes.Tidy(trouble.Events.Count > 0 ? trouble.Events[0].Message : null), Steps = [NextStepKind.Logs, NextStepKind.Events] },
            "Running" => new Cause("restarts", CrashTimes.Headline("ProblemRestarts", trouble)) { Mild = true, Since = CrashTimes.Since(trouble), Steps = [NextStepKind.Logs, NextStepKind.Events] },
            "Pending" => new Cause("pending", new Sentence("ProblemPending")) { NeverRan = true, Since = worst.Created },
            "ContainerCreating" or "PodInitializing" => new Cause("creating", new Sentence("ProblemCreating")) { NeverRan = true, Since = worst.Created },
            var status when status.StartsWith("Init:", StringComparison.Ordinal) && char.IsAsciiDigit(status[^1]) => new Cause("init", new Sentence("ProblemInit", status[5..])) { NeverRan = true, Since = worst.Created, Steps = [NextStepKind.Logs, NextStepKind.Events] },
            var status => new Cause("status", new Sentence("ProblemStatus", status)) { NeverRan = true, Since = since ?? worst.Created, Quote = Quotes.Tidy(waiting) },
        };
    }
}
