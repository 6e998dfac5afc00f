using System.Text.Json.Nodes;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>An answer of the REST API; the body where it is JSON.</summary>
internal sealed record ApiAnswer(int Status, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The value at a path of names and places, empty where there is none.</summary>
    public string At(params object[] path)
    {
        var node = (JsonNode?)Json;
        foreach (var step in path)
            node = step is int place ? (node as JsonArray)?[place] : (node as JsonObject)?[(string)step];
        return node?.ToString() ?? "";
    }
}
