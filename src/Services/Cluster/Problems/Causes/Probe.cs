using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>
/// A probe fails, with the kubelet's message. Twice in the list of causes: probes that kill (liveness, start-up) before crashes, whose exit codes they
/// explain; readiness, which only keeps traffic away, after them.
/// </summary>
internal sealed class Probe(bool kills) : IPodCause
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(10);

    public Cause? Explain(Trouble trouble, ClusterPicture picture)
    {
        var it = trouble.Events.FirstOrDefault(it => it.Reason == "Unhealthy" && trouble.At - it.Last < Recent && (Kind(it) != "Readiness") == kills);
        // A pod that a probe once blamed may have crashed for its own reasons since.
        if (it is null || (kills && !WasKilled(trouble)) || (!kills && trouble.Pods.All(pod => pod.Ready == pod.Containers)))
            return null;
        return new Cause("probe", kills ? CrashTimes.Headline($"Problem{Kind(it)}Probe", trouble) : new Sentence("ProblemReadinessProbe"))
        {
            Quote = Message(it),
            Since = it.First,
            Steps = [NextStepKind.Logs, NextStepKind.Events],
        };
    }

    private static bool WasKilled(Trouble trouble) =>
        trouble.Evidence.Count == 0 || trouble.Containers.Any(it => it.Container.LastEnd is { ExitCode: 137 or 143, ForMemory: false }) || trouble.Restarts == 0;

    private static string Kind(ClusterEvent it) =>
        it.Message.StartsWith("Liveness", StringComparison.Ordinal) ? "Liveness"
        : it.Message.StartsWith("Startup", StringComparison.Ordinal) ? "Startup"
        : "Readiness";

    private static string? Message(ClusterEvent it)
    {
        const string marker = "probe failed: ";
        var at = it.Message.IndexOf(marker, StringComparison.Ordinal);
        return Quotes.Tidy(at < 0 ? it.Message : it.Message[(at + marker.Length)..]);
    }
}
