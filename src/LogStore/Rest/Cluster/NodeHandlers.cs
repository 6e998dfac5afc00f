using System.Diagnostics;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Rest.Indices;

namespace Dashboard.LogStore.Rest.Cluster;

/// <summary><c>_nodes</c> and <c>_nodes/stats</c>: the one node, this process.</summary>
internal sealed class NodeHandlers(IndexService indices, string folder, TimeProvider time) : RestModule(indices)
{
    private static readonly string[] StatsMetricNames =
        ["indices", "os", "process", "jvm", "thread_pool", "fs", "transport", "http", "breaker", "script", "discovery", "ingest", "adaptive_selection", "script_cache", "indexing_pressure"];

    private static readonly string[] InfoMetricNames =
        ["settings", "os", "process", "jvm", "thread_pool", "transport", "http", "plugins", "ingest", "aggregations", "indices"];

    public static JsonObject Counts() => new() { ["total"] = 1, ["successful"] = 1, ["failed"] = 0 };

    public override void Map(RouteTable routes)
    {
        string[] statistics = ["completion_fields", "fielddata_fields", "fields", "groups", "level", "types", "timeout", "include_segment_file_sizes"];
        foreach (var path in new[]
            {
                "/_nodes/stats", "/_nodes/stats/{metric}", "/_nodes/stats/{metric}/{index_metric}", "/_nodes/{node_id}/stats",
                "/_nodes/{node_id}/stats/{metric}", "/_nodes/{node_id}/stats/{metric}/{index_metric}",
            })
            routes.Add("GET", path, Stats, statistics);
        foreach (var path in new[] { "/_nodes", "/_nodes/{node_id}", "/_nodes/{node_id}/{metric}" })
            routes.Add("GET", path, Info, "flat_settings", "timeout");
        foreach (var path in new[] { "/_nodes/hot_threads", "/_nodes/{node_id}/hot_threads" })
            routes.Add("GET", path, (_, _) => throw RestFailure.IllegalArgument("[hot_threads] is not supported by this log store"));
    }

    private Task<RestResponse> Info(RestRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Parameters.List("metric");
        // "_nodes/settings" names a metric where "_nodes/logs-0" names a node.
        if (asked.Count == 0 && request.Parameters.List("node_id") is { Count: > 0 } names && names.All(name => InfoMetricNames.Contains(name) || name == "_all"))
            asked = names;
        bool IsAsked(string metric) => asked.Count == 0 || asked.Contains("_all") || asked.Contains(metric);
        var node = Head();
        node["version"] = NodeIdentity.Version;
        node["build_flavor"] = "oss";
        node["build_type"] = "docker";
        node["build_hash"] = "unknown";
        if (IsAsked("settings"))
            node["settings"] = NodeInfo.Settings(request.Parameters.Flag("flat_settings", false));
        if (IsAsked("process"))
            node["process"] = new JsonObject { ["refresh_interval_in_millis"] = 1000, ["id"] = Environment.ProcessId, ["mlockall"] = false };
        if (IsAsked("http"))
            node["http"] = new JsonObject { ["bound_address"] = new JsonArray(), ["publish_address"] = "127.0.0.1:9200", ["max_content_length_in_bytes"] = BodyReader.MaximumBytes };
        if (IsAsked("plugins"))
            node["plugins"] = new JsonArray();
        if (IsAsked("ingest"))
            node["ingest"] = new JsonObject { ["processors"] = new JsonArray() };
        if (IsAsked("aggregations"))
            node["aggregations"] = NodeInfo.Aggregations();
        return Task.FromResult(Answer(node));
    }

    private Task<RestResponse> Stats(RestRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Parameters.List("metric");
        var unknown = asked.Where(name => name != "_all" && !StatsMetricNames.Contains(name)).ToArray();
        if (unknown.Length > 0)
            throw RestFailure.IllegalArgument($"request [{request.Path}] contains unrecognized metric: [{unknown[0]}]{(Suggestion.For(unknown[0], StatsMetricNames) is { Length: > 0 } hint ? " ->" + hint : "")}");
        bool IsAsked(string metric) => asked.Count == 0 || asked.Contains("_all") || asked.Contains(metric);
        if (request.Parameters.Has("index_metric") && !IsAsked("indices"))
            throw RestFailure.IllegalArgument($"request [{request.Path}] contains index metrics [{request.Parameters.Text("index_metric")}] but indices stats not requested");
        var node = Head();
        node.Insert(0, "timestamp", time.GetUtcNow().ToUnixTimeMilliseconds());
        if (IsAsked("indices"))
        {
            var metrics = StatsMetrics.Read(request.Parameters.List("index_metric"), request.Path);
            var sum = StatsJson.Sum(Engine.Indices.Where(index => !index.IsClosed).Select(index => Engine.Statistics(index.Name).OrAnswer()));
            node["indices"] = StatsJson.Write(sum, metrics);
        }

        using var process = Process.GetCurrentProcess();
        foreach (var (name, json) in NodeInfo.Statistics(process, folder, time).Where(group => IsAsked(group.Key)))
            node[name] = json;
        return Task.FromResult(Answer(node));
    }

    private static JsonObject Head() => new()
    {
        ["name"] = NodeIdentity.Name,
        ["transport_address"] = "127.0.0.1:9300",
        ["host"] = "127.0.0.1",
        ["ip"] = "127.0.0.1",
        ["roles"] = new JsonArray("data", "ingest", "master", "remote_cluster_client"),
        ["attributes"] = new JsonObject(),
    };

    private static RestResponse Answer(JsonObject node) => RestResponse.Json(new JsonObject
    {
        ["_nodes"] = Counts(),
        ["cluster_name"] = NodeIdentity.ClusterName,
        ["nodes"] = new JsonObject { [NodeIdentity.Id] = node },
    });
}
