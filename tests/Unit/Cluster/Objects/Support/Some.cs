using System.Text.Json;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Objects;

namespace Dashboard.Unit.Cluster.Objects.Support;

internal static class Some
{
    public static ApiResource Resource(string group, string plural, string kind, bool namespaced = true, params string[] verbs) => new()
    {
        Type = new(group, "v1", plural),
        Kind = kind,
        Singular = kind.ToLowerInvariant(),
        Namespaced = namespaced,
        Verbs = verbs.Length > 0 ? verbs : ["get", "list", "watch"],
        Preferred = true,
    };

    public static ApiCatalog Catalog(params ApiResource[] resources) => new() { Resources = resources, Unavailable = [] };

    public static ObjectSnapshot Snapshot(ApiResource resource, string json)
    {
        var parsed = Json.Of(json);
        var metadata = ObjectMetadataReader.Read(parsed);
        return new(resource, new(resource.Type, metadata.Namespace, metadata.Name), metadata, parsed);
    }

    public static JsonElement Pod(string name, string version = "1", string uid = "u1") =>
        Json.Of($$$"""{"metadata":{"name":"{{{name}}}","namespace":"shop","uid":"{{{uid}}}","resourceVersion":"{{{version}}}"}}""");
}
