using System.Diagnostics;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Cluster;

/// <summary>Figures of this process under the names that a node of Elasticsearch gives its own.</summary>
internal static class NodeInfo
{
    private static readonly string[] AggregationNames =
    [
        "auto_date_histogram", "avg", "cardinality", "composite", "date_histogram", "date_range", "extended_stats", "filter", "filters", "global",
        "histogram", "max", "min", "missing", "percentile_ranks", "percentiles", "range", "sampler", "stats", "sum", "terms", "top_hits", "value_count",
    ];

    public static JsonObject Settings(bool flat)
    {
        var settings = new (string Name, string Value)[] { ("client.type", "node"), ("cluster.name", NodeIdentity.ClusterName), ("node.name", NodeIdentity.Name) };
        return Metadata.IndexSettings.ToJson(
            settings.Select(setting => KeyValuePair.Create(setting.Name, System.Text.Json.JsonSerializer.SerializeToElement(setting.Value))), flat);
    }

    public static JsonObject Aggregations()
    {
        var json = new JsonObject();
        foreach (var name in AggregationNames)
            json[name] = new JsonObject { ["types"] = new JsonArray("other") };
        return json;
    }

    public static IEnumerable<KeyValuePair<string, JsonObject>> Statistics(Process process, string folder, TimeProvider time)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        yield return new("os", new() { ["timestamp"] = now, ["cpu"] = new JsonObject { ["percent"] = 0 }, ["mem"] = Memory() });
        yield return new("process", new()
        {
            ["timestamp"] = now,
            ["open_file_descriptors"] = -1,
            ["cpu"] = new JsonObject { ["percent"] = 0, ["total_in_millis"] = (long)process.TotalProcessorTime.TotalMilliseconds },
            ["mem"] = new JsonObject { ["total_virtual_in_bytes"] = process.VirtualMemorySize64 },
        });
        yield return new("jvm", Runtime(process, now));
        yield return new("thread_pool", new());
        yield return new("fs", Disk(folder, now));
        yield return new("transport", new()
        {
            ["server_open"] = 0, ["total_outbound_connections"] = 0, ["rx_count"] = 0, ["rx_size_in_bytes"] = 0, ["tx_count"] = 0, ["tx_size_in_bytes"] = 0,
        });
        yield return new("http", new() { ["current_open"] = 0, ["total_opened"] = 0 });
        yield return new("breakers", new());
        yield return new("script", new() { ["compilations"] = 0, ["cache_evictions"] = 0, ["compilation_limit_triggered"] = 0 });
        yield return new("discovery", new() { ["cluster_state_queue"] = new JsonObject { ["total"] = 0, ["pending"] = 0, ["committed"] = 0 } });
        yield return new("ingest", new() { ["total"] = new JsonObject { ["count"] = 0, ["time_in_millis"] = 0, ["current"] = 0, ["failed"] = 0 }, ["pipelines"] = new JsonObject() });
    }

    private static JsonObject Disk(string folder, long now)
    {
        var drive = new DriveInfo(Path.GetFullPath(folder));
        JsonObject Room() => new()
        {
            ["total_in_bytes"] = drive.TotalSize, ["free_in_bytes"] = drive.TotalFreeSpace, ["available_in_bytes"] = drive.AvailableFreeSpace,
        };
        var data = Room();
        data.Insert(0, "path", Path.GetFullPath(folder));
        data.Insert(1, "mount", drive.Name);
        data.Insert(2, "type", drive.DriveFormat);
        return new() { ["timestamp"] = now, ["total"] = Room(), ["data"] = new JsonArray(data) };
    }

    private static JsonObject Memory()
    {
        var memory = GC.GetGCMemoryInfo();
        return new()
        {
            ["total_in_bytes"] = memory.TotalAvailableMemoryBytes,
            ["used_in_bytes"] = memory.MemoryLoadBytes,
            ["free_in_bytes"] = Math.Max(0, memory.TotalAvailableMemoryBytes - memory.MemoryLoadBytes),
        };
    }

    private static JsonObject Runtime(Process process, long now) => new()
    {
        ["timestamp"] = now,
        ["uptime_in_millis"] = Math.Max(0, now - new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds()),
        ["mem"] = new JsonObject
        {
            ["heap_used_in_bytes"] = GC.GetTotalMemory(false),
            ["heap_committed_in_bytes"] = GC.GetGCMemoryInfo().TotalCommittedBytes,
            ["heap_max_in_bytes"] = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        },
        ["threads"] = new JsonObject { ["count"] = process.Threads.Count, ["peak_count"] = process.Threads.Count },
        ["gc"] = new JsonObject { ["collectors"] = new JsonObject() },
        ["buffer_pools"] = new JsonObject { ["direct"] = new JsonObject { ["count"] = 0, ["used_in_bytes"] = 0, ["total_capacity_in_bytes"] = 0 } },
    };
}
