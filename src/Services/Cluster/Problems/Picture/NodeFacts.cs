using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

internal sealed record NodeFacts
{
    public required ObjectFacts Object { get; init; }

    public required IReadOnlyList<Condition> Conditions { get; init; }

    public required bool Cordoned { get; init; }

    /// <summary>Cores, bytes.</summary>
    public double? AllocatableCpu { get; init; }

    public double? AllocatableMemory { get; init; }

    public string Name => Object.Name;

    public bool IsReady => Conditions.Any(condition => condition is { Type: "Ready", IsTrue: true });

    public static NodeFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Conditions = Condition.Read(json),
        Cordoned = json.Flag("spec", "unschedulable"),
        AllocatableCpu = Quantity.Parse(json.Scalar("status", "allocatable", "cpu")),
        AllocatableMemory = Quantity.Parse(json.Scalar("status", "allocatable", "memory")),
    };
}
