using System.Text.Json.Nodes;
using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Logs.Elasticsearch;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>Puts a view's runtime fields into a search: <c>runtime_mappings</c> for Elasticsearch, <c>derived</c> for OpenSearch. Others know nothing of them.</summary>
internal static class RuntimeFieldBodies
{
    public static void Add(JsonObject body, IReadOnlyList<RuntimeField> fields, ServerFlavor flavor)
    {
        var name = flavor.HasRuntimeMappings ? "runtime_mappings" : flavor.HasDerivedFields ? "derived" : null;
        if (name is null || fields.Count == 0)
            return;
        var mappings = new JsonObject();
        foreach (var field in fields)
            mappings[field.Name] = new JsonObject { ["type"] = field.Type, ["script"] = new JsonObject { ["source"] = field.Script } };
        body[name] = mappings;
    }

    /// <summary>Asks for the computed values with the documents.</summary>
    public static void Fetch(JsonObject body, IReadOnlyList<RuntimeField> fields, ServerFlavor flavor)
    {
        if (fields.Count > 0 && (flavor.HasRuntimeMappings || flavor.HasDerivedFields))
            body["fields"] = new JsonArray([.. fields.Select(field => (JsonNode)field.Name)]);
    }
}
