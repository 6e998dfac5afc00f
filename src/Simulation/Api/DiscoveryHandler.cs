using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Simulation.Api;

/// <summary>Says what the server serves: aggregated and by group.</summary>
internal sealed class DiscoveryHandler(ResourceCatalog catalog, FaultState faults, AbsentApis absent)
{
    /// <summary>Answers a discovery path; false where it is none.</summary>
    public async Task<bool> TryAsync(HttpContext http, string path)
    {
        var parts = path.Trim('/').Split('/');
        switch (parts)
        {
            case ["api"] or ["apis"] when Negotiation.WantsAggregated(http.Request):
                await AggregatedAsync(http, parts[0] == "api");
                return true;
            case ["api"]:
                await Answer.JsonAsync(http, 200, Json.Parse($$"""{"kind":"APIVersions","versions":["v1"],"serverAddressByClientCIDRs":[{"clientCIDR":"0.0.0.0/0","serverAddress":"{{http.Request.Host}}"}]}"""));
                return true;
            case ["apis"]:
                await Answer.JsonAsync(http, 200, new JsonObject { ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = new JsonArray([.. Groups().Select(group => Group(group.Key, group.Select(resource => resource.Version), false)), .. absent.All.GroupBy(api => api.Group).Select(group => Group(group.Key, group.Select(api => api.Version), false))]) });
                return true;
            case ["api", "v1"]:
                await ResourcesAsync(http, "", "v1");
                return true;
            case ["apis", var name]:
                var found = Groups().FirstOrDefault(item => item.Key == name) ?? throw new ApiException(Plain404());
                await Answer.JsonAsync(http, 200, Group(found.Key, found.Select(resource => resource.Version), true));
                return true;
            case ["apis", var group, var version]:
                await ResourcesAsync(http, group, version);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The API server's bare page for groups it does not have; the code 0 marks it as text.</summary>
    public static JsonObject Plain404() => new() { ["message"] = "404 page not found\n", ["code"] = 404, ["kind"] = "Text" };

    private IEnumerable<IGrouping<string, Resource>> Groups() => catalog.All.Where(resource => resource.Group.Length > 0).GroupBy(resource => resource.Group);

    private static JsonObject Group(string name, IEnumerable<string> served, bool whole)
    {
        var versions = served.Distinct().Select(version => new JsonObject { ["groupVersion"] = $"{name}/{version}", ["version"] = version }).ToArray();
        var json = whole ? new JsonObject { ["kind"] = "APIGroup", ["apiVersion"] = "v1" } : [];
        json["name"] = name;
        json["preferredVersion"] = versions[0].DeepClone();
        json["versions"] = new JsonArray([.. versions]);
        return json;
    }

    private Task ResourcesAsync(HttpContext http, string group, string version)
    {
        var groupVersion = group.Length == 0 ? version : $"{group}/{version}";
        if (faults.UnavailableApis.Contains(groupVersion) || absent.Contains(group, version))
            throw new ApiException(new JsonObject { ["message"] = "service unavailable\n", ["code"] = 503, ["kind"] = "Text" });
        var resources = catalog.All.Where(resource => resource.Group == group && resource.Version == version).ToArray();
        if (resources.Length == 0)
            throw new ApiException(Plain404());
        return Answer.JsonAsync(http, 200, new JsonObject
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = groupVersion,
            ["resources"] = new JsonArray([.. resources.SelectMany(Lines)]),
        });
    }

    private static IEnumerable<JsonObject> Lines(Resource resource)
    {
        var line = new JsonObject
        {
            ["name"] = resource.Plural,
            ["singularName"] = resource.Singular,
            ["namespaced"] = resource.Namespaced,
            ["kind"] = resource.Kind,
            ["verbs"] = Strings(resource.Verbs),
        };
        if (resource.ShortNames.Count > 0)
            line["shortNames"] = Strings(resource.ShortNames);
        if (resource.Categories.Count > 0)
            line["categories"] = Strings(resource.Categories);
        yield return line;
        foreach (var name in resource.Subresources)
        {
            var (group, version, kind, verbs) = Subresource(resource, name);
            var sub = new JsonObject { ["name"] = $"{resource.Plural}/{name}", ["singularName"] = "", ["namespaced"] = resource.Namespaced };
            if (group != "")
            {
                sub["group"] = group;
                sub["version"] = version;
            }

            sub["kind"] = kind;
            sub["verbs"] = Strings(verbs);
            yield return sub;
        }
    }

    private async Task AggregatedAsync(HttpContext http, bool core)
    {
        var body = Aggregated(core);
        var etag = $"\"{Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(body.ToJsonString())))}\"";
        http.Response.Headers.ETag = etag;
        http.Response.Headers.CacheControl = "public";
        http.Response.Headers.Vary = "Accept";
        if (http.Request.Headers.IfNoneMatch.ToString().Contains(etag, StringComparison.Ordinal))
        {
            http.Response.StatusCode = 304;
            return;
        }

        await Answer.JsonAsync(http, 200, writer => body.WriteTo(writer), "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
    }

    private JsonObject Aggregated(bool core)
    {
        var groups = catalog.All.Where(resource => resource.Group.Length == 0 == core).GroupBy(resource => resource.Group);
        return new JsonObject
        {
            ["kind"] = "APIGroupDiscoveryList",
            ["apiVersion"] = "apidiscovery.k8s.io/v2",
            ["metadata"] = new JsonObject(),
            ["items"] = new JsonArray([.. groups.Select(group => new JsonObject
            {
                ["metadata"] = group.Key.Length == 0 ? [] : new JsonObject { ["name"] = group.Key },
                ["versions"] = new JsonArray([.. group.GroupBy(resource => resource.Version).Select(Version)]),
            }), .. core ? [] : absent.All.Select(Absent)]),
        };
    }

    private JsonObject Version(IGrouping<string, Resource> version)
    {
        // An aggregated API that does not answer keeps its last known resources, marked stale.
        var stale = faults.UnavailableApis.Contains(version.First().GroupVersion);
        var json = new JsonObject { ["version"] = version.Key };
        if (!stale)
            json["resources"] = new JsonArray([.. version.Select(Described)]);
        json["freshness"] = stale ? "Stale" : "Current";
        return json;
    }

    private static JsonObject Absent((string Group, string Version) api) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = api.Group },
        ["versions"] = new JsonArray(new JsonObject { ["version"] = api.Version, ["freshness"] = "Stale" }),
    };

    private static JsonObject Described(Resource resource)
    {
        var json = new JsonObject
        {
            ["resource"] = resource.Plural,
            ["responseKind"] = Kind(resource.Custom is null && !resource.IsMetrics ? "" : resource.Group, resource.Custom is null && !resource.IsMetrics ? "" : resource.Version, resource.Kind),
            ["scope"] = resource.Namespaced ? "Namespaced" : "Cluster",
            ["singularResource"] = resource.Singular,
            ["verbs"] = Strings(resource.Verbs),
        };
        if (resource.ShortNames.Count > 0)
            json["shortNames"] = Strings(resource.ShortNames);
        if (resource.Categories.Count > 0)
            json["categories"] = Strings(resource.Categories);
        if (resource.Subresources.Count > 0)
            json["subresources"] = new JsonArray([.. resource.Subresources.Select(name =>
            {
                var (group, version, kind, verbs) = Subresource(resource, name);
                return new JsonObject { ["subresource"] = name, ["responseKind"] = Kind(group, version, kind), ["verbs"] = Strings(verbs) };
            })]);
        return json;
    }

    private static JsonObject Kind(string group, string version, string kind) => new() { ["group"] = group, ["version"] = version, ["kind"] = kind };

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static (string Group, string Version, string Kind, string[] Verbs) Subresource(Resource resource, string name) => name switch
    {
        "scale" => ("autoscaling", "v1", "Scale", ["get", "patch", "update"]),
        "eviction" => ("policy", "v1", "Eviction", ["create"]),
        "exec" => ("", "", "PodExecOptions", ["create", "get"]),
        "binding" => ("", "", "Binding", ["create"]),
        "token" => ("authentication.k8s.io", "v1", "TokenRequest", ["create"]),
        "log" => ("", "", resource.Kind, ["get"]),
        "finalize" => ("", "", resource.Kind, ["update"]),
        _ => ("", "", resource.Kind, ["get", "patch", "update"]),
    };
}
