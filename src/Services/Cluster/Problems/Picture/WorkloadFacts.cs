using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A deployment, stateful set or daemon set.</summary>
internal sealed record WorkloadFacts
{
    public required ObjectFacts Object { get; init; }

    public required int Desired { get; init; }

    public required int Ready { get; init; }

    /// <summary>Pods of the newest template.</summary>
    public required int Updated { get; init; }

    public required bool Paused { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required IReadOnlyDictionary<string, string> PodLabels { get; init; }

    /// <summary>Share of the wanted pods that are not ready, 0 to 1.</summary>
    public double Down => Desired == 0 ? 0 : Math.Clamp(1 - ((double)Ready / Desired), 0, 1);

    public static WorkloadFacts Read(JsonElement json, ApiResource resource)
    {
        var daemon = resource.Kind == "DaemonSet";
        return new WorkloadFacts
        {
            Object = ObjectFacts.Read(json, resource),
            Desired = (int)(daemon ? json.Integer("status", "desiredNumberScheduled") ?? 0 : json.Integer("spec", "replicas") ?? 1),
            Ready = (int)(json.Integer("status", daemon ? "numberReady" : "readyReplicas") ?? 0),
            Updated = (int)(json.Integer("status", daemon ? "updatedNumberScheduled" : "updatedReplicas") ?? 0),
            Paused = json.Flag("spec", "paused"),
            Conditions = Condition.Read(json),
            PodLabels = json.Map("spec", "template", "metadata", "labels"),
        };
    }

    public Condition? ConditionOf(string type) => Conditions.FirstOrDefault(condition => condition.Type == type);
}
