using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>A resource quota; of each limit what is used of it.</summary>
internal sealed record QuotaFacts
{
    public required ObjectFacts Object { get; init; }

    public required IReadOnlyList<QuotaLimit> Limits { get; init; }

    public static QuotaFacts Read(JsonElement json, ApiResource resource) => new()
    {
        Object = ObjectFacts.Read(json, resource),
        Limits =
        [
            .. json.Entries("status", "hard").Select(entry => new QuotaLimit(
                entry.Name,
                entry.Value.ToString(),
                json.Scalar("status", "used", entry.Name) ?? "0")),
        ],
    };
}
