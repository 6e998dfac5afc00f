using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Causes;

/// <summary>Puts together what is known of each workload in trouble.</summary>
internal static class Troubles
{
    private static readonly TimeSpan EventAge = TimeSpan.FromHours(1);

    // A pod that was restarted a moment ago is not well only because it runs just now.
    private static readonly TimeSpan Shaky = TimeSpan.FromMinutes(6);

    private const int PodsAskedForEvents = 50;

    public static IEnumerable<Trouble> Of(ClusterPicture picture)
    {
        var workloads = picture.Workloads.DistinctBy(workload => workload.Object.Uid).ToDictionary(workload => workload.Object.Uid);
        return PodGroup.Of(picture)
            .Select(group => (Group: group, Pods: Troubled(group, picture.At)))
            .Where(it => it.Pods.Count > 0)
            .Select(it => Of(it.Group, it.Pods, workloads.GetValueOrDefault(it.Group.Subject.Uid), picture));
    }

    /// <summary>A job's failed pods are its tries: whether they matter, the job tells.</summary>
    private static IReadOnlyList<PodRow> Troubled(PodGroup group, DateTimeOffset now) =>
        group.Subject.Kind is "Job" or "CronJob" ? [.. group.Troubled.Where(pod => PodHealths.Of(pod, now) != PodHealth.Failed)] : group.Troubled;

    private static Trouble Of(PodGroup group, IReadOnlyList<PodRow> pods, WorkloadFacts? workload, ClusterPicture picture)
    {
        var shaky = group.Pods.Count(pod => pod.Health == PodHealth.Restarting && picture.At - pod.Row.LastRestart < Shaky);
        var good = group.Pods.Count(pod => pod.Health is PodHealth.Good or PodHealth.Restarting && pod.Row.Deleting is null);
        return new Trouble
        {
            Subject = group.Subject,
            Workload = workload,
            Pods = pods,
            Evidence = [.. pods.Select(pod => picture.Evidence.GetValueOrDefault(pod.Uid)).OfType<PodEvidence>()],
            Events = [.. pods.Take(PodsAskedForEvents).SelectMany(pod => picture.WarningsOf(pod.Uid, EventAge)).OrderByDescending(it => it.Last)],
            Desired = workload?.Desired ?? group.Pods.Count(pod => pod.Health is not (PodHealth.Finished or PodHealth.Failed) && pod.Row.Deleting is null),
            Ready = Math.Max(0, (workload?.Ready ?? good) - shaky),
            At = picture.At,
        };
    }
}
