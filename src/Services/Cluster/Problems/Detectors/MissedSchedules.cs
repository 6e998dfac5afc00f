using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Cron jobs that should have run and did not: the controller says so, a former run stands in the way, or the schedule itself is wrong.</summary>
internal sealed class MissedSchedules : IProblemDetector
{
    private static readonly TimeSpan Recent = TimeSpan.FromHours(1);
    private static readonly string[] Reasons = ["MissSchedule", "FailedNeedsStart", "TooManyMissedTimes", "UnparseableSchedule", "InvalidSchedule", "UnknownTimeZone", "FailedCreate", "JobAlreadyActive"];

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var cron in picture.CronJobs.Where(cron => !cron.Suspended))
        {
            if (picture.Events[cron.Object.Uid].Where(it => picture.At - it.Last < Recent && Reasons.Contains(it.Reason)).MaxBy(it => it.Last) is not { } it)
                continue;
            // A missed time that was followed by a run is over.
            if (it.Reason is "MissSchedule" or "JobAlreadyActive" && cron.LastScheduled > it.Last)
                continue;
            yield return Finds.Of("schedule", cron.Object, ProblemSeverity.Warning, Headline(it.Reason, cron), it.First, NextStepKind.Events, NextStepKind.Yaml)
                .With(cron.LastScheduled is { } last ? new Sentence("ProblemCronLast", last) : null)
                .Quoting(it.Message) with { Down = 0.5 };
        }
    }

    private static Sentence Headline(string reason, CronJobFacts cron) => reason switch
    {
        "UnparseableSchedule" or "InvalidSchedule" => new("ProblemCronSchedule", cron.Schedule),
        "UnknownTimeZone" => new("ProblemCronZone", cron.TimeZone ?? ""),
        "JobAlreadyActive" => new("ProblemCronActive"),
        "FailedCreate" => new("ProblemCronRefused"),
        _ => new("ProblemCronMissed"),
    };
}
