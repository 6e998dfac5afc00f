using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A horizontal pod autoscaler.</summary>
internal sealed record AutoscalerFacts
{
    public required ObjectFacts Object { get; init; }

    public required string TargetKind { get; init; }

    public required string TargetName { get; init; }

    public required int Maximum { get; init; }

    public required int Current { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public static AutoscalerFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        TargetKind = json.Text("spec", "scaleTargetRef", "kind") ?? "",
        TargetName = json.Text("spec", "scaleTargetRef", "name") ?? "",
        Maximum = (int)(json.Integer("spec", "maxReplicas") ?? 0),
        Current = (int)(json.Integer("status", "currentReplicas") ?? 0),
        Conditions = Condition.Read(json),
    };
}
