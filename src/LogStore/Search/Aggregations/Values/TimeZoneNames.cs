using System.Collections.Concurrent;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Rounding;
using Dashboard.LogStore.Search.Dates;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Time zones of requests: their offsets are kept, since finding when clocks change takes a while.</summary>
internal static class TimeZoneNames
{
    private const int MostKept = 1_000;
    private static readonly ConcurrentDictionary<string, ZoneOffsets> kept = new(StringComparer.Ordinal);

    public static ZoneOffsets Offsets(string? name)
    {
        if (name is null)
            return ZoneOffsets.Utc;
        if (kept.TryGetValue(name, out var offsets))
            return offsets;
        offsets = new(TimeZones.Parse(name));
        if (kept.Count < MostKept)
            kept.TryAdd(name, offsets);
        return offsets;
    }

    /// <summary>Throws with Elasticsearch's sentence where the parameter <c>time_zone</c> names none.</summary>
    public static void Verify(Parameters parameters)
    {
        if (parameters.Node("time_zone") is not { } node)
            return;
        if (!node.IsString && !node.IsNumber)
            throw parameters.WrongType("time_zone", node);
        try
        {
            TimeZones.Parse(node.Text);
        }
        catch (StoreFailureException exception)
        {
            throw parameters.Failed("time_zone", node, exception.Failure);
        }
    }
}
