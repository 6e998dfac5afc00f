using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A pod disruption budget.</summary>
internal sealed record BudgetFacts
{
    public required ObjectFacts Object { get; init; }

    public required int Allowed { get; init; }

    public required int Expected { get; init; }

    public required int Healthy { get; init; }

    public required int Desired { get; init; }

    public required IReadOnlyDictionary<string, string> Selector { get; init; }

    public static BudgetFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Allowed = (int)(json.Integer("status", "disruptionsAllowed") ?? 0),
        Expected = (int)(json.Integer("status", "expectedPods") ?? 0),
        Healthy = (int)(json.Integer("status", "currentHealthy") ?? 0),
        Desired = (int)(json.Integer("status", "desiredHealthy") ?? 0),
        Selector = json.Map("spec", "selector", "matchLabels"),
    };
}
