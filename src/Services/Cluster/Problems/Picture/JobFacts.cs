using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

internal sealed record JobFacts
{
    public required ObjectFacts Object { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required int FailedPods { get; init; }

    /// <summary>Indexes of an indexed job that gave up, for instance <c>3,7-9</c>; null where there are none.</summary>
    public string? FailedIndexes { get; init; }

    public required int BackoffLimit { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Completed { get; init; }

    /// <summary>True once the job has failed for good.</summary>
    public Condition? Failed => Conditions.FirstOrDefault(condition => condition is { Type: "Failed", IsTrue: true });

    public bool Succeeded => Completed is not null || Conditions.Any(condition => condition is { Type: "Complete", IsTrue: true });

    public static JobFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Conditions = Condition.Read(json),
        FailedPods = (int)(json.Integer("status", "failed") ?? 0),
        FailedIndexes = json.Text("status", "failedIndexes") is { Length: > 0 } indexes ? indexes : null,
        BackoffLimit = (int)(json.Integer("spec", "backoffLimit") ?? 6),
        Started = json.Time("status", "startTime"),
        Completed = json.Time("status", "completionTime"),
    };
}
