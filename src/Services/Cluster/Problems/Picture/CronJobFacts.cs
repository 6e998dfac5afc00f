using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

internal sealed record CronJobFacts
{
    public required ObjectFacts Object { get; init; }

    public required string Schedule { get; init; }

    public string? TimeZone { get; init; }

    public required bool Suspended { get; init; }

    public DateTimeOffset? LastScheduled { get; init; }

    public required int ActiveCount { get; init; }

    /// <summary>For instance <c>Forbid</c>: a new run waits for the old one.</summary>
    public required string Concurrency { get; init; }

    public static CronJobFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Schedule = json.Text("spec", "schedule") ?? "",
        TimeZone = json.Text("spec", "timeZone"),
        Suspended = json.Flag("spec", "suspend"),
        LastScheduled = json.Time("status", "lastScheduleTime"),
        ActiveCount = json.Items("status", "active").Count(),
        Concurrency = json.Text("spec", "concurrencyPolicy") ?? "Allow",
    };
}
