using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Checks templates that come in and brings them into the form that they are shown in.</summary>
internal static class TemplateForm
{
    private static readonly string[] LegacyParts = ["index_patterns", "template", "settings", "mappings", "aliases", "order", "version"];
    private static readonly string[] ComposableParts =
        ["index_patterns", "template", "composed_of", "priority", "version", "_meta", "data_stream", "allow_auto_create"];

    public static JsonElement Legacy(string name, JsonElement body, int? order, bool hasType)
    {
        var json = Known(body, LegacyParts, "index_template");
        var patterns = TemplateTable.Patterns(body).ToArray();
        if (patterns.Length == 0 && body.TryGetProperty("template", out var pattern) && pattern.ValueKind == JsonValueKind.String)
            patterns = [pattern.GetString()!];
        if (patterns.Length == 0)
            throw RestFailure.Validation("index patterns are missing");
        json.Remove("template");
        json["index_patterns"] = new JsonArray([.. patterns.Select(text => (JsonNode)text)]);
        json["order"] = order ?? (int)TemplateTable.Number(body, "order");
        Normalize(json, body, hasType);
        json["mappings"] ??= new JsonObject();
        json["aliases"] ??= new JsonObject();
        json["settings"] ??= new JsonObject();
        return JsonSerializer.SerializeToElement(json);
    }

    public static JsonElement Composable(string name, JsonElement body)
    {
        var json = Known(body, ComposableParts, "index_template");
        var patterns = TemplateTable.Patterns(body).ToArray();
        if (patterns.Length == 0)
            throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", "[1:1] [index_template] failed to parse: Required [index_patterns]"));
        json["index_patterns"] = new JsonArray([.. patterns.Select(text => (JsonNode)text)]);
        json["composed_of"] ??= new JsonArray();
        NormalizeInner(json, body);
        return JsonSerializer.SerializeToElement(json);
    }

    public static JsonElement Component(JsonElement body)
    {
        var json = Known(body, ["template", "version", "_meta"], "component_template");
        if (!body.TryGetProperty("template", out _))
            throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", "[1:1] [component_template] failed to parse: Required [template]"));
        NormalizeInner(json, body);
        return JsonSerializer.SerializeToElement(json);
    }

    private static void NormalizeInner(JsonObject json, JsonElement body)
    {
        if (json["template"] is JsonObject inner)
            Normalize(inner, body.GetProperty("template"), hasType: false);
    }

    private static void Normalize(JsonObject json, JsonElement body, bool hasType)
    {
        if (IndexBody.Part(body, "settings") is { ValueKind: JsonValueKind.Object } settings)
        {
            var flat = IndexSettings.Flatten(settings);
            if (IndexSettings.CheckValues(flat) is { } problem)
                throw new StoreFailureException(problem);
            json["settings"] = IndexSettings.ToJson(flat, flat: false);
        }

        if (IndexBody.Mappings(body, hasType, out var type) is { } mappings)
        {
            var parsed = MappingBody.ParseAll([mappings]).OrAnswer();
            json["mappings"] = type is null ? MappingBody.ToJson(parsed) : new JsonObject { [type] = MappingBody.ToJson(parsed) };
        }

        if (IndexBody.Part(body, "aliases").ValueKind == JsonValueKind.Object)
            json["aliases"] = AliasJson.Of(IndexBody.Aliases(body));
    }

    private static JsonObject Known(JsonElement body, string[] parts, string what)
    {
        var unknown = body.EnumerateObject().Select(part => part.Name).FirstOrDefault(part => !parts.Contains(part));
        return unknown is null
            ? JsonObject.Create(body.Clone())!
            : throw new StoreFailureException(new StoreFailure(400, "x_content_parse_exception", $"[1:1] [{what}] unknown field [{unknown}]"));
    }
}
