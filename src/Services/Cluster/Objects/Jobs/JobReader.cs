using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>Reads jobs.</summary>
public static class JobReader
{
    public static JobDetails Read(JsonElement json)
    {
        var started = json.Time("status", "startTime");
        var finished = FinishedAt(json);
        return new()
        {
            Succeeded = json.Integer("status", "succeeded") ?? 0,
            Failed = json.Integer("status", "failed") ?? 0,
            Active = json.Integer("status", "active") ?? 0,
            Completions = json.Integer("spec", "completions"),
            StartedAt = started,
            FinishedAt = finished,
            CompletedIndexes = json.Text("status", "completedIndexes") is { Length: > 0 } completed ? completed : null,
            FailedIndexes = json.Text("status", "failedIndexes") is { Length: > 0 } failed ? failed : null,
            Facts = Facts(json, started, finished),
            Containers = ContainerReader.Read(json.At("spec", "template", "spec") ?? default, null, json.Text("metadata", "namespace") ?? ""),
        };
    }

    /// <summary>When a job completed or failed; null while it runs.</summary>
    public static DateTimeOffset? FinishedAt(JsonElement job) =>
        job.Time("status", "completionTime")
        ?? job.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") is "Failed" or "Complete" && condition.Text("status") == "True").Time("lastTransitionTime");

    private static IReadOnlyList<Fact> Facts(JsonElement json, DateTimeOffset? started, DateTimeOffset? finished) => Fact.List(
        Fact.Of("Started", started),
        Fact.Of("Finished", finished),
        Fact.Of("Took", started is { } from && finished is { } to ? new Sentence("Fact.DurationValue", to - from) : null),
        Fact.Of("CompletionMode", json.Text("spec", "completionMode") == "Indexed" ? new Sentence("Job.Indexed") : null),
        Fact.Of("Completions", json.Integer("spec", "completions") is { } completions ? new Sentence("Fact.NumberValue", completions) : new Sentence("Job.AnySuccess")),
        Fact.Of("Parallelism", json.Integer("spec", "parallelism") ?? 1),
        Fact.Of("BackoffLimit", json.Integer("spec", "backoffLimitPerIndex") is { } perIndex
            ? new Sentence("Job.BackoffPerIndex", perIndex)
            : new Sentence("Job.Backoff", json.Integer("spec", "backoffLimit") ?? 6)),
        Fact.Of("Deadline", json.Integer("spec", "activeDeadlineSeconds") is { } deadline ? new Sentence("Fact.DurationValue", TimeSpan.FromSeconds(deadline)) : null),
        Fact.Of("KeptAfter", json.Integer("spec", "ttlSecondsAfterFinished") is { } kept ? new Sentence("Fact.DurationValue", TimeSpan.FromSeconds(kept)) : null),
        Fact.Of("RestartPolicy", json.Text("spec", "template", "spec", "restartPolicy")),
        Fact.Of("Selector", SelectorText.Of(json.At("spec", "selector"))));
}
