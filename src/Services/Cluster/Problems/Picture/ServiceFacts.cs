using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

internal sealed record ServiceFacts
{
    public required ObjectFacts Object { get; init; }

    public required string Type { get; init; }

    public required IReadOnlyDictionary<string, string> Selector { get; init; }

    /// <summary>Names and numbers of its ports, as an ingress may call them.</summary>
    public required IReadOnlyList<string> Ports { get; init; }

    public static ServiceFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Type = json.Text("spec", "type") ?? "ClusterIP",
        Selector = json.Map("spec", "selector"),
        Ports = [.. json.Items("spec", "ports").SelectMany(port => new[] { port.Text("name"), port.Scalar("port") }).OfType<string>()],
    };

    /// <summary>Whether the labels are what a selector asks for.</summary>
    public static bool Selects(IReadOnlyDictionary<string, string> selector, IReadOnlyDictionary<string, string> labels) =>
        selector.Count > 0 && selector.All(pair => labels.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
