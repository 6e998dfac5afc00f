using System.Collections.Frozen;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>Judges a pod by its row alone.</summary>
internal static class PodHealths
{
    /// <summary>A new pod may take this long before its waiting counts as trouble.</summary>
    public static readonly TimeSpan StartGrace = TimeSpan.FromSeconds(45);

    /// <summary>Restarts count as trouble for this long after the last one.</summary>
    public static readonly TimeSpan RestartMemory = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan DeleteGrace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan InitGrace = TimeSpan.FromMinutes(3);

    private static readonly FrozenSet<string> Ended =
        FrozenSet.Create("Evicted", "Failed", "ContainerStatusUnknown", "NodeAffinity", "NodeShutdown", "Terminated", "UnexpectedAdmissionError", "Preempting", "DeadlineExceeded", "Shutdown");

    private static readonly FrozenSet<string> OnTheWay = FrozenSet.Create("Pending", "ContainerCreating", "PodInitializing", "Running", "NotReady", "SchedulingGated");

    /// <summary>How a pod is, as the nodes in <paramref name="lost"/> do not answer: what should run there cannot be told to.</summary>
    public static PodHealth Of(PodRow pod, IReadOnlySet<string> lost, DateTimeOffset now) => Of(pod, now) switch
    {
        PodHealth.Good or PodHealth.Starting or PodHealth.Restarting when pod.Node is { } node && lost.Contains(node) => PodHealth.Bad,
        var health => health,
    };

    public static PodHealth Of(PodRow pod, DateTimeOffset now)
    {
        if (pod.Deleting is { } end)
            return now - end > DeleteGrace ? PodHealth.Bad : PodHealth.Good;
        if (pod.Status is "Completed" or "Succeeded")
            return PodHealth.Finished;
        if (Ended.Contains(pod.Status) || pod.Status.StartsWith("OutOf", StringComparison.Ordinal))
            return PodHealth.Failed;
        if (pod.Status is "Running" && pod.Ready == pod.Containers)
            return pod.Restarts > 1 && now - pod.LastRestart < RestartMemory ? PodHealth.Restarting : PodHealth.Good;
        return pod.Owner?.Kind == "Job" ? OfJob(pod, now) : Unready(pod, now);
    }

    private static PodHealth OfJob(PodRow pod, DateTimeOffset now) => pod.Status switch
    {
        // The try of a job: whether it is tried again is the job's matter.
        "Error" or "OOMKilled" or "StartError" or "ContainerCannotRun" => PodHealth.Failed,
        "Running" or "NotReady" => PodHealth.Good,
        _ => Unready(pod, now),
    };

    private static PodHealth Unready(PodRow pod, DateTimeOffset now)
    {
        var age = now - pod.Created;
        if (OnTheWay.Contains(pod.Status))
            return age < StartGrace ? PodHealth.Starting : PodHealth.Bad;
        if (pod.Status.StartsWith("Init:", StringComparison.Ordinal) && char.IsAsciiDigit(pod.Status[^1]))
            return age < InitGrace ? PodHealth.Starting : PodHealth.Bad;
        return PodHealth.Bad;
    }
}
