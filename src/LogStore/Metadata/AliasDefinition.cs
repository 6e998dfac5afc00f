using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dashboard.LogStore.Metadata;

/// <summary>An alias of one index.</summary>
internal sealed record AliasDefinition
{
    /// <summary>A query that the alias shows the documents of; null for all.</summary>
    public JsonElement? Filter { get; init; }

    public string? IndexRouting { get; init; }

    public string? SearchRouting { get; init; }

    public bool? IsWriteIndex { get; init; }

    public bool? IsHidden { get; init; }

    /// <summary>Reads the body of <c>PUT index/_alias/name</c>, of an action of <c>_aliases</c>, or what <see cref="ToJson"/> gives.</summary>
    public static AliasDefinition Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return new AliasDefinition();
        return new AliasDefinition
        {
            Filter = json.TryGetProperty("filter", out var filter) && filter.ValueKind == JsonValueKind.Object ? filter : null,
            IndexRouting = Text(json, "index_routing") ?? Text(json, "routing"),
            SearchRouting = Text(json, "search_routing") ?? Text(json, "routing"),
            IsWriteIndex = Flag(json, "is_write_index"),
            IsHidden = Flag(json, "is_hidden"),
        };
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (Filter is { } filter)
            json["filter"] = JsonNode.Parse(filter.GetRawText());
        if (IndexRouting is not null)
            json["index_routing"] = IndexRouting;
        if (SearchRouting is not null)
            json["search_routing"] = SearchRouting;
        if (IsWriteIndex is { } isWriteIndex)
            json["is_write_index"] = isWriteIndex;
        if (IsHidden is { } isHidden)
            json["is_hidden"] = isHidden;
        return json;
    }

    private static string? Text(JsonElement json, string name)
        => json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    private static bool? Flag(JsonElement json, string name)
        => Text(json, name) switch { "true" or "True" => true, "false" or "False" => false, _ => null };
}
