using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary><c>_stats</c>: sizes and counters of indices.</summary>
internal sealed class StatsHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] Parameters =
    [
        .. RequestOptions.Names, "fields", "completion_fields", "fielddata_fields", "groups", "level", "types", "include_segment_file_sizes",
        "include_unloaded_segments", "forbid_closed_indices",
    ];

    public override void Map(RouteTable routes)
    {
        foreach (var path in new[] { "/_stats", "/_stats/{metric}", "/{index}/_stats", "/{index}/_stats/{metric}" })
            routes.Add("GET", path, Show, Parameters);
    }

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var metrics = StatsMetrics.Read(request.Parameters.List("metric"), request.Path);
        var found = Resolve(request, ResolveOptions.Search);
        var each = found.Select(index => (index, Statistics: Engine.Statistics(index.Name).OrAnswer())).ToArray();
        var types = request.Parameters.List("types");
        var sum = StatsJson.Sum(each.Select(pair => pair.Statistics));
        var names = each.Select(pair => pair.index.Name).ToArray();
        var all = StatsJson.Write(sum, metrics);
        AddTypes(all, types, each.Select(pair => (TypeName(pair.index.Name), pair.Statistics.Documents)));
        var json = new JsonObject
        {
            ["_shards"] = ShardCounts.Json(found),
            ["_all"] = new JsonObject { ["primaries"] = all, ["total"] = all.DeepClone() },
        };
        var level = request.Parameters.Text("level") ?? "indices";
        if (level is not ("cluster" or "indices" or "shards"))
            throw RestFailure.IllegalArgument($"level parameter must be one of [cluster] or [indices] or [shards] but was [{level}]");
        if (level != "cluster")
            json["indices"] = PerIndex(each, metrics, level == "shards");
        return Task.FromResult(RestResponse.Json(json));
    }

    private static JsonObject PerIndex((ResolvedIndex Index, Storage.IndexStatistics Statistics)[] each, IReadOnlySet<string> metrics, bool withShards)
    {
        var json = new JsonObject();
        foreach (var (index, statistics) in each)
        {
            var one = StatsJson.Write(statistics, metrics);
            json[index.Name] = new JsonObject { ["uuid"] = index.Index.Uuid, ["primaries"] = one, ["total"] = one.DeepClone() };
            if (withShards)
                json[index.Name]!["shards"] = Shards(one);
        }

        return json;
    }

    private static JsonObject Shards(JsonObject statistics)
    {
        var shard = statistics.DeepClone().AsObject();
        shard["routing"] = new JsonObject { ["state"] = "STARTED", ["primary"] = true, ["node"] = NodeIdentity.Id, ["relocating_node"] = null };
        return new JsonObject { ["0"] = new JsonArray(shard) };
    }

    private static void AddTypes(JsonObject json, IReadOnlyList<string> patterns, IEnumerable<(string Type, long Documents)> types)
    {
        if (patterns.Count == 0 || json["indexing"] is not JsonObject indexing)
            return;
        var shown = new JsonObject();
        foreach (var group in types.Where(type => patterns.Any(pattern => WildcardPattern.Matches(pattern, type.Type))).GroupBy(type => type.Type))
            shown[group.Key] = new JsonObject { ["index_total"] = group.Sum(type => type.Documents) };
        indexing["types"] = shown;
    }
}
