using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>The server's counters since its start, at one moment.</summary>
internal sealed record ActivityCounters(long Indexed, long IndexMilliseconds, long Searched, long SearchMilliseconds)
{
    public DateTimeOffset At { get; init; }

    public static ActivityCounters Read(JsonElement root) => new(
        root.Integer("_all", "primaries", "indexing", "index_total") ?? 0,
        root.Integer("_all", "primaries", "indexing", "index_time_in_millis") ?? 0,
        root.Integer("_all", "total", "search", "query_total") ?? 0,
        root.Integer("_all", "total", "search", "query_time_in_millis") ?? 0);

    /// <summary>What happened since then. Counters fall where an index is deleted or a node restarts: that counts as nothing.</summary>
    public ActivitySample Since(ActivityCounters before)
    {
        var seconds = Math.Max((At - before.At).TotalSeconds, 0.001);
        var (indexed, searched) = (Math.Max(0, Indexed - before.Indexed), Math.Max(0, Searched - before.Searched));
        return new(
            At,
            indexed / seconds,
            searched / seconds,
            Latency(indexed, IndexMilliseconds - before.IndexMilliseconds),
            Latency(searched, SearchMilliseconds - before.SearchMilliseconds));
    }

    private static TimeSpan? Latency(long count, long milliseconds) => count > 0 ? TimeSpan.FromMilliseconds((double)Math.Max(0, milliseconds) / count) : null;
}
