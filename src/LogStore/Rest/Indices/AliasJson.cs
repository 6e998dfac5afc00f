using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;

namespace Dashboard.LogStore.Rest.Indices;

internal static class AliasJson
{
    public static JsonObject Of(IEnumerable<KeyValuePair<string, AliasDefinition>> aliases)
    {
        var json = new JsonObject();
        foreach (var (name, alias) in aliases)
            json[name] = alias.ToJson();
        return json;
    }
}
