using Dashboard.Services.Cluster.Problems.Causes;
using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Jobs that have given up. Those of cron jobs are told there.</summary>
internal sealed class FailedJobs : IProblemDetector
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(3);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var cronJobs = picture.CronJobs.Select(cron => cron.Object.Uid).ToHashSet();
        var pods = picture.Pods.Where(pod => pod.Owner?.Kind == "Job").ToLookup(pod => pod.Owner!.Uid);
        foreach (var job in picture.Jobs.Where(job => job.Object.OwnerUid is not { } owner || !cronJobs.Contains(owner)))
        {
            if (job.Failed is { } failed && !(picture.At - failed.Since > Memory))
                yield return Find(job, failed, [.. pods[job.Object.Uid]], picture);
        }
    }

    private static Finding Find(JobFacts job, Condition failed, IReadOnlyList<PodRow> pods, ClusterPicture picture)
    {
        var end = JobEnd.Of(pods, picture);
        return Finds.Of("job", job.Object, ProblemSeverity.Warning, Headline(job, failed), failed.Since, NextStepKind.Pods, NextStepKind.Events)
            .With(end?.Sentence)
            .Quoting(end?.Quote) with
        {
            Down = 1,
            Pods = [.. pods.Where(pod => PodHealths.Of(pod, picture.At) == PodHealth.Failed)],
        };
    }

    private static Sentence Headline(JobFacts job, Condition failed) => failed.Reason switch
    {
        _ when job.FailedIndexes is { } indexes => new("ProblemJobIndexes", indexes),
        "BackoffLimitExceeded" => Finds.Count("ProblemJobTries", Math.Max(1, job.FailedPods)),
        "DeadlineExceeded" => new("ProblemJobDeadline"),
        "PodFailurePolicy" => new("ProblemJobPolicy"),
        _ => new("ProblemJobFailed"),
    };
}
