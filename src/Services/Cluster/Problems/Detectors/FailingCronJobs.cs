using Dashboard.Services.Cluster.Problems.Causes;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Cron jobs whose latest runs failed, all in a row.</summary>
internal sealed class FailingCronJobs : IProblemDetector
{
    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var jobs = picture.Jobs.Where(job => job.Object.OwnerUid is not null).ToLookup(job => job.Object.OwnerUid!);
        var pods = picture.Pods.Where(pod => pod.Owner?.Kind == "Job").ToLookup(pod => pod.Owner!.Uid);
        foreach (var cron in picture.CronJobs.Where(cron => !cron.Suspended))
        {
            var failed = jobs[cron.Object.Uid].Where(job => job.Succeeded || job.Failed is not null)
                .OrderByDescending(job => job.Started ?? job.Object.Created)
                .TakeWhile(job => job.Failed is not null)
                .ToList();
            if (failed.Count > 0)
                yield return Find(cron, failed, [.. failed.SelectMany(job => pods[job.Object.Uid])], picture);
        }
    }

    private static Finding Find(CronJobFacts cron, List<JobFacts> failed, IReadOnlyList<PodRow> pods, ClusterPicture picture)
    {
        var end = JobEnd.Of(pods, picture);
        return Finds.Of("cronjob", cron.Object, ProblemSeverity.Warning, Finds.Count("ProblemCronRuns", failed.Count), failed[^1].Failed!.Since, NextStepKind.Events, NextStepKind.Summary)
            .With(end?.Sentence)
            .Quoting(end?.Quote ?? failed[0].Failed!.Message) with
        {
            Down = Math.Min(1, failed.Count / 3d),
            Pods = [.. pods.Where(pod => PodHealths.Of(pod, picture.At) == PodHealth.Failed)],
        };
    }
}
