using System.Text.Json.Nodes;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Statistics of indices in Elasticsearch's form. What this store has not (caches, a translog) is there and zero, as clients expect the names.</summary>
internal static class StatsJson
{
    public static IndexStatistics Sum(IEnumerable<IndexStatistics> all)
        => all.Aggregate(new IndexStatistics(0, 0, 0, 0), (sum, one) => new IndexStatistics(
            sum.Documents + one.Documents, sum.DeletedDocuments + one.DeletedDocuments, sum.Segments + one.Segments, sum.Bytes + one.Bytes));

    public static JsonObject Write(IndexStatistics statistics, IReadOnlySet<string> metrics)
    {
        var json = new JsonObject();
        foreach (var metric in StatsMetrics.All.Where(metrics.Contains))
            json[metric == "merge" ? "merges" : metric] = Group(metric, statistics);
        return json;
    }

    private static JsonObject Group(string metric, IndexStatistics statistics) => metric switch
    {
        "docs" => new() { ["count"] = statistics.Documents, ["deleted"] = statistics.DeletedDocuments },
        "store" => new() { ["size_in_bytes"] = statistics.Bytes, ["reserved_in_bytes"] = 0 },
        "indexing" => new()
        {
            ["index_total"] = statistics.Documents + statistics.DeletedDocuments, ["index_time_in_millis"] = 0, ["index_current"] = 0, ["index_failed"] = 0,
            ["delete_total"] = statistics.DeletedDocuments, ["delete_time_in_millis"] = 0, ["delete_current"] = 0, ["noop_update_total"] = 0,
            ["is_throttled"] = false, ["throttle_time_in_millis"] = 0,
        },
        "get" => Zeros("total", "time_in_millis", "exists_total", "exists_time_in_millis", "missing_total", "missing_time_in_millis", "current"),
        "search" => Zeros("open_contexts", "query_total", "query_time_in_millis", "query_current", "fetch_total", "fetch_time_in_millis", "fetch_current",
            "scroll_total", "scroll_time_in_millis", "scroll_current", "suggest_total", "suggest_time_in_millis", "suggest_current"),
        "merge" => Zeros("current", "current_docs", "current_size_in_bytes", "total", "total_time_in_millis", "total_docs", "total_size_in_bytes",
            "total_stopped_time_in_millis", "total_throttled_time_in_millis", "total_auto_throttle_in_bytes"),
        "refresh" => Zeros("total", "total_time_in_millis", "external_total", "external_total_time_in_millis", "listeners"),
        "flush" => Zeros("total", "periodic", "total_time_in_millis"),
        "warmer" => Zeros("current", "total", "total_time_in_millis"),
        "query_cache" => Zeros("memory_size_in_bytes", "total_count", "hit_count", "miss_count", "cache_size", "cache_count", "evictions"),
        "fielddata" => Zeros("memory_size_in_bytes", "evictions"),
        "completion" => Zeros("size_in_bytes"),
        "segments" => Segments(statistics.Segments),
        "translog" => Zeros("operations", "size_in_bytes", "uncommitted_operations", "uncommitted_size_in_bytes", "earliest_last_modified_age"),
        "request_cache" => Zeros("memory_size_in_bytes", "evictions", "hit_count", "miss_count"),
        "recovery" => Zeros("current_as_source", "current_as_target", "throttle_time_in_millis"),
        _ => Zeros("total_operations", "total_time_in_millis", "total_size_in_bytes", "avg_time_in_millis", "avg_size_in_bytes"),
    };

    private static JsonObject Segments(int count)
    {
        var json = Zeros("memory_in_bytes", "terms_memory_in_bytes", "stored_fields_memory_in_bytes", "term_vectors_memory_in_bytes", "norms_memory_in_bytes",
            "points_memory_in_bytes", "doc_values_memory_in_bytes", "index_writer_memory_in_bytes", "version_map_memory_in_bytes", "fixed_bit_set_memory_in_bytes");
        json.Insert(0, "count", count);
        json["max_unsafe_auto_id_timestamp"] = -1;
        json["file_sizes"] = new JsonObject();
        return json;
    }

    private static JsonObject Zeros(params string[] names)
    {
        var json = new JsonObject();
        foreach (var name in names)
            json[name] = 0;
        return json;
    }
}
