using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Metadata;

/// <summary>Mappings as requests give them and answers show them.</summary>
internal static class MappingBody
{
    /// <summary>Top-level parts of a mapping; a single other name around them is a type of old.</summary>
    private static readonly HashSet<string> RootParts = new(StringComparer.Ordinal)
    {
        "properties", "dynamic", "dynamic_templates", "date_detection", "numeric_detection", "dynamic_date_formats", "enabled",
        "_source", "_routing", "_meta", "_field_names", "_size", "_all", "_data_stream_timestamp", "_doc_count",
    };

    /// <summary>One mapping of many, a later one over an earlier: fields that both have are taken from the later.</summary>
    public static StoreResult<IndexMapping> ParseAll(IReadOnlyList<JsonElement> mappings)
    {
        var bodies = mappings.Select(given => TypeName(given) is { } type ? given.GetProperty(type) : given).ToArray();
        return bodies.Length switch
        {
            0 => IndexMapping.Empty,
            1 => MappingJson.Parse(bodies[0]),
            _ => MappingJson.Parse(JsonSerializer.SerializeToElement(bodies.Select(body => JsonObject.Create(body.Clone())!).Aggregate(Over))),
        };
    }

    private static JsonObject Over(JsonObject earlier, JsonObject later)
    {
        foreach (var (name, value) in later.ToArray())
        {
            later.Remove(name);
            earlier[name] = (earlier[name], value) switch
            {
                (JsonObject old, JsonObject now) when name == "properties" || old.ContainsKey("properties") && now.ContainsKey("properties")
                    => Over(old.DeepClone().AsObject(), now),
                (JsonArray old, JsonArray now) when name == "dynamic_templates" => Joined(old, now),
                _ => value,
            };
        }

        return earlier;
    }

    /// <summary>Rules of both, where a name is in both the later one.</summary>
    private static JsonArray Joined(JsonArray earlier, JsonArray later)
    {
        var names = later.OfType<JsonObject>().SelectMany(rule => rule.Select(member => member.Key)).ToHashSet(StringComparer.Ordinal);
        var kept = earlier.Where(rule => rule is not JsonObject json || !json.Any(member => names.Contains(member.Key)));
        return new JsonArray([.. kept.Concat(later).Select(rule => rule?.DeepClone())]);
    }

    /// <summary>The type name around a mapping, null where it has none.</summary>
    public static string? TypeName(JsonElement mapping)
    {
        if (mapping.ValueKind != JsonValueKind.Object)
            return null;
        var names = mapping.EnumerateObject().Select(property => property.Name).ToArray();
        return names is [var only] && !RootParts.Contains(only) ? only : null;
    }

    public static JsonObject ToJson(IndexMapping mapping)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            MappingWriter.Write(mapping, writer);
        return JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
    }
}
