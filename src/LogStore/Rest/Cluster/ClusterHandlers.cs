using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Rest.Indices;

namespace Dashboard.LogStore.Rest.Cluster;

/// <summary><c>_cluster/health</c>, <c>_cluster/stats</c> and <c>_cluster/settings</c>.</summary>
internal sealed class ClusterHandlers(IndexService indices) : RestModule(indices)
{
    private static readonly string[] HealthParameters =
    [
        "expand_wildcards", "level", "local", "master_timeout", "timeout", "wait_for_active_shards", "wait_for_nodes", "wait_for_events",
        "wait_for_no_relocating_shards", "wait_for_no_initializing_shards", "wait_for_status",
    ];

    public override void Map(RouteTable routes)
    {
        routes.Add("GET", "/_cluster/health", Health, HealthParameters);
        routes.Add("GET", "/_cluster/health/{index}", Health, HealthParameters);
        routes.Add("GET", "/_cluster/stats", Stats, "flat_settings", "timeout");
        routes.Add("GET", "/_cluster/settings", Settings, "flat_settings", "include_defaults", "master_timeout", "timeout");
        routes.Add("PUT", "/_cluster/settings", ChangeAsync, "flat_settings", "master_timeout", "timeout");
        routes.Add("GET", "/_cluster/pending_tasks", (_, _) => Task.FromResult(RestResponse.Json(new JsonObject { ["tasks"] = new JsonArray() })), "local", "master_timeout");
    }

    private Task<RestResponse> Health(RestRequest request, CancellationToken cancellationToken)
    {
        var found = Indices.Names.Resolve(request.Parameters.List("index"), ResolveOptions.Everything with { IgnoreUnavailable = true }).OrAnswer();
        var cluster = ClusterState.Of(found.Select(index => index.Index));
        var timedOut = !HealthWait.IsMet(request.Parameters, cluster)
            || request.Parameters.List("index").Any(name => !WildcardPattern.IsPattern(name) && found.Count == 0);
        var json = Counts(cluster, timedOut);
        if (request.Parameters.Text("level") is "indices" or "shards")
        {
            var each = new JsonObject();
            foreach (var (index, _) in found)
                each[index.Name] = OfIndex(ClusterState.Of([index]), index);
            json["indices"] = each;
        }

        return Task.FromResult(RestResponse.Json(json, timedOut ? 408 : 200));
    }

    private static JsonObject Counts(ClusterState cluster, bool timedOut) => new()
    {
        ["cluster_name"] = NodeIdentity.ClusterName,
        ["status"] = cluster.Status,
        ["timed_out"] = timedOut,
        ["number_of_nodes"] = 1,
        ["number_of_data_nodes"] = 1,
        ["active_primary_shards"] = cluster.ActiveShards,
        ["active_shards"] = cluster.ActiveShards,
        ["relocating_shards"] = 0,
        ["initializing_shards"] = 0,
        ["unassigned_shards"] = cluster.UnassignedShards,
        ["delayed_unassigned_shards"] = 0,
        ["number_of_pending_tasks"] = 0,
        ["number_of_in_flight_fetch"] = 0,
        ["task_max_waiting_in_queue_millis"] = 0,
        ["active_shards_percent_as_number"] = JsonNode.Parse(Search.JavaNumber.Format(cluster.ActivePercent)),
    };

    private static JsonObject OfIndex(ClusterState state, Storage.LogIndex index) => new()
    {
        ["status"] = state.Status,
        ["number_of_shards"] = IndexSettings.Shards(index),
        ["number_of_replicas"] = IndexSettings.Replicas(index),
        ["active_primary_shards"] = state.ActiveShards,
        ["active_shards"] = state.ActiveShards,
        ["relocating_shards"] = 0,
        ["initializing_shards"] = 0,
        ["unassigned_shards"] = state.UnassignedShards,
    };

    private Task<RestResponse> Stats(RestRequest request, CancellationToken cancellationToken)
    {
        var open = Engine.Indices.Where(index => !index.IsClosed).ToArray();
        var sum = StatsJson.Sum(open.Select(index => Engine.Statistics(index.Name).OrAnswer()));
        var cluster = ClusterState.Of(open);
        return Task.FromResult(RestResponse.Json(new JsonObject
        {
            ["_nodes"] = NodeHandlers.Counts(),
            ["cluster_name"] = NodeIdentity.ClusterName,
            ["cluster_uuid"] = Engine.ClusterUuid,
            ["status"] = cluster.Status,
            ["indices"] = new JsonObject
            {
                ["count"] = open.Length,
                ["shards"] = new JsonObject { ["total"] = cluster.ActiveShards, ["primaries"] = cluster.ActiveShards },
                ["docs"] = new JsonObject { ["count"] = sum.Documents, ["deleted"] = sum.DeletedDocuments },
                ["store"] = new JsonObject { ["size_in_bytes"] = sum.Bytes },
                ["segments"] = new JsonObject { ["count"] = sum.Segments },
            },
            ["nodes"] = new JsonObject
            {
                ["count"] = new JsonObject { ["total"] = 1, ["data"] = 1, ["ingest"] = 1, ["master"] = 1 },
                ["versions"] = new JsonArray(NodeIdentity.Version),
            },
        }));
    }

    private Task<RestResponse> Settings(RestRequest request, CancellationToken cancellationToken)
    {
        var flat = request.Parameters.Flag("flat_settings", false);
        var json = new JsonObject { ["persistent"] = Shown("persistent", flat), ["transient"] = Shown("transient", flat) };
        if (request.Parameters.Flag("include_defaults", false))
            json["defaults"] = new JsonObject();
        return Task.FromResult(RestResponse.Json(json));
    }

    private async Task<RestResponse> ChangeAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.RequiredJsonObject();
        if (!body.TryGetProperty("persistent", out _) && !body.TryGetProperty("transient", out _))
            throw RestFailure.Validation("no settings to update");
        (await Indices.Metadata.UpdateAsync(
            state => Changed(Changed(state, body, "persistent"), body, "transient"), cancellationToken)).OrAnswer();
        var flat = request.Parameters.Flag("flat_settings", false);
        return RestResponse.Json(new JsonObject
        {
            ["acknowledged"] = true,
            ["persistent"] = body.TryGetProperty("persistent", out _) ? Shown("persistent", flat) : new JsonObject(),
            ["transient"] = body.TryGetProperty("transient", out _) ? Shown("transient", flat) : new JsonObject(),
        });
    }

    private static MetadataState Changed(MetadataState state, JsonElement body, string scope)
    {
        if (!body.TryGetProperty(scope, out var changes))
            return state;
        var settings = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        if (state[MetadataSection.ClusterSettings].TryGetValue(scope, out var old))
        {
            foreach (var setting in old.EnumerateObject())
                settings[setting.Name] = setting.Value;
        }

        foreach (var (name, value) in ClusterSettings.Flatten(changes))
        {
            if (!ClusterSettings.IsKnown(name))
                throw RestFailure.IllegalArgument($"{scope} setting [{name}], not recognized");
            foreach (var fitting in settings.Keys.Append(name).Where(existing => WildcardPattern.Matches(name, existing)).Distinct().ToArray())
            {
                if (value.ValueKind == JsonValueKind.Null)
                    settings.Remove(fitting);
                else
                    settings[name] = value;
            }
        }

        return state.With(MetadataSection.ClusterSettings, scope, JsonSerializer.SerializeToElement(settings));
    }

    private JsonObject Shown(string scope, bool flat)
        => State[MetadataSection.ClusterSettings].TryGetValue(scope, out var settings)
            ? IndexSettings.ToJson(settings.EnumerateObject().Select(setting => KeyValuePair.Create(setting.Name, setting.Value)), flat)
            : [];
}
