using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>Reads cron jobs.</summary>
public static class CronJobReader
{
    private const int RunsShown = 5;

    public static CronJobDetails Read(JsonElement json, DateTimeOffset now)
    {
        var written = json.Text("spec", "schedule") ?? "";
        var suspended = json.Flag("spec", "suspend");
        // Before the field timeZone (1.25) some wrote it into the schedule.
        var (zoneName, text) = Split(written);
        zoneName = json.Text("spec", "timeZone") ?? zoneName;
        var zone = Zone(zoneName);
        var schedule = CronSchedule.Parse(text);
        var last = json.Time("status", "lastScheduleTime") ?? json.Time("metadata", "creationTimestamp") ?? now;
        return new()
        {
            Schedule = written,
            Words = schedule is null ? null : CronWords.Of(schedule),
            TimeZone = zoneName,
            Suspended = suspended,
            NextRuns = schedule is null || zone is null || suspended ? [] : [.. schedule.RunsAfter(now, last, zone).Take(RunsShown)],
            Facts = Facts(json),
            Containers = ContainerReader.Read(json.At("spec", "jobTemplate", "spec", "template", "spec") ?? default, null, json.Text("metadata", "namespace") ?? ""),
        };
    }

    private static (string? Zone, string Schedule) Split(string written)
    {
        if (!written.StartsWith("TZ=", StringComparison.Ordinal) && !written.StartsWith("CRON_TZ=", StringComparison.Ordinal))
            return (null, written);

        var space = written.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (null, written) : (written[(written.IndexOf('=', StringComparison.Ordinal) + 1)..space], written[(space + 1)..]);
    }

    private static TimeZoneInfo? Zone(string? name) =>
        string.IsNullOrEmpty(name) ? TimeZoneInfo.Utc : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;

    private static IReadOnlyList<Fact> Facts(JsonElement json) => Fact.List(
        Fact.Of("LastRun", json.Time("status", "lastScheduleTime")),
        Fact.Of("LastSuccess", json.Time("status", "lastSuccessfulTime")),
        Fact.Of("Concurrency", json.Text("spec", "concurrencyPolicy") switch
        {
            "Forbid" => new Sentence("CronJob.Forbid"),
            "Replace" => new Sentence("CronJob.Replace"),
            _ => new Sentence("CronJob.Allow"),
        }),
        Fact.Of("StartingDeadline", json.Integer("spec", "startingDeadlineSeconds") is { } deadline ? new Sentence("Fact.DurationValue", TimeSpan.FromSeconds(deadline)) : null),
        Fact.Of("Kept", new Sentence("CronJob.Kept", json.Integer("spec", "successfulJobsHistoryLimit") ?? 3, json.Integer("spec", "failedJobsHistoryLimit") ?? 1)));
}
