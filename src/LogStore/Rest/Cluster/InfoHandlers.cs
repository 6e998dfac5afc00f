using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Cluster;

/// <summary>What the server says of itself, and what agents ask before they ship: version, licence, features.</summary>
internal sealed class InfoHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        routes.Add("GET", "/", (_, _) => Task.FromResult(RestResponse.Json(Info())));
        routes.Add("HEAD", "/", (_, _) => Task.FromResult(RestResponse.Empty(200)));
        foreach (var path in new[] { "/_license", "/_xpack/license" })
            routes.Add("GET", path, (_, _) => Task.FromResult(RestResponse.Json(License())), "local", "accept_enterprise");
        routes.Add("GET", "/_xpack", (_, _) => Task.FromResult(RestResponse.Json(Features())), "categories", "accept_enterprise");
    }

    private JsonObject Info() => new()
    {
        ["name"] = NodeIdentity.Name,
        ["cluster_name"] = NodeIdentity.ClusterName,
        ["cluster_uuid"] = Engine.ClusterUuid,
        ["version"] = new JsonObject
        {
            ["number"] = NodeIdentity.Version,
            ["build_flavor"] = "oss",
            ["build_type"] = "docker",
            ["build_hash"] = "747e1cc71def077253878a59143c1f785afa92b9",
            ["build_date"] = "2021-01-13T00:42:12.435326Z",
            ["build_snapshot"] = false,
            ["lucene_version"] = NodeIdentity.LuceneVersion,
            ["minimum_wire_compatibility_version"] = "6.8.0",
            ["minimum_index_compatibility_version"] = "6.0.0-beta1",
        },
        ["tagline"] = "You Know, for Search",
    };

    private JsonObject License() => new()
    {
        ["license"] = new JsonObject
        {
            ["status"] = "active", ["uid"] = Engine.ClusterUuid, ["type"] = "basic", ["issue_date_in_millis"] = 0,
            ["max_nodes"] = 1000, ["issued_to"] = NodeIdentity.ClusterName, ["issuer"] = NodeIdentity.Name, ["start_date_in_millis"] = -1,
        },
    };

    private JsonObject Features() => new()
    {
        ["license"] = License()["license"]!.DeepClone(),
        ["features"] = new JsonObject
        {
            ["ilm"] = new JsonObject { ["available"] = true, ["enabled"] = true },
            ["monitoring"] = new JsonObject { ["available"] = false, ["enabled"] = false },
            ["security"] = new JsonObject { ["available"] = false, ["enabled"] = false },
        },
    };
}
