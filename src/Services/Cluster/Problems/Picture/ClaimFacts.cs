using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A persistent volume claim.</summary>
internal sealed record ClaimFacts
{
    public required ObjectFacts Object { get; init; }

    /// <summary><c>Pending, Bound, Lost</c>.</summary>
    public required string Phase { get; init; }

    public string? StorageClass { get; init; }

    public string? Requested { get; init; }

    public static ClaimFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Phase = json.Text("status", "phase") ?? "Pending",
        StorageClass = json.Text("spec", "storageClassName"),
        Requested = json.Scalar("spec", "resources", "requests", "storage"),
    };
}
