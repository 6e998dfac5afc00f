using System.Runtime.InteropServices;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>
/// A page of hits that ends where the order is clear. Documents of several shards may stand at the same place of an order; a page that ended among them would lose those behind, for the next
/// begins after that place. So one hit more is asked for than is wanted, and those that stand where it does come with the next page. (Elasticsearch tells them apart by itself from 7.12 on.)
/// </summary>
/// <param name="Hits">Those of the page.</param>
/// <param name="IsLast">Nothing comes after it.</param>
/// <param name="After">The place of its last hit; empty where it has none.</param>
internal sealed record HitPage(IReadOnlyList<JsonElement> Hits, bool IsLast, IReadOnlyList<JsonElement> After)
{
    /// <summary>How many hits to ask for: where a page is a single document, that may be too large for two.</summary>
    public static int Asked(int size) => size > 1 ? size + 1 : size;

    public static HitPage Of(JsonElement root, int size)
    {
        var hits = Reading.Hits.Of(root).ToList();
        var isLast = hits.Count < Asked(size);
        var kept = isLast ? hits.Count : End(hits, size);
        return new(hits.GetRange(0, kept), isLast, kept == 0 ? [] : [.. hits[kept - 1].Items("sort").Select(value => value.Clone())]);
    }

    private static int End(List<JsonElement> hits, int size)
    {
        var end = size;
        while (end > 0 && end < hits.Count && IsSamePlace(hits[end - 1], hits[end]))
            end--;
        // More of one place than a page has: the order cannot part them.
        return end > 0 ? end : size;
    }

    private static bool IsSamePlace(JsonElement hit, JsonElement next) =>
        hit.TryGetProperty("sort", out var place) && next.TryGetProperty("sort", out var other) && JsonMarshal.GetRawUtf8Value(place).SequenceEqual(JsonMarshal.GetRawUtf8Value(other));
}
