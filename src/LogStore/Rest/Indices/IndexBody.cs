using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary>Parts of bodies that make or change an index.</summary>
internal static class IndexBody
{
    public static JsonElement Part(JsonElement body, string name) => body.TryGetProperty(name, out var part) ? part : default;

    /// <summary>A body that is settings themselves, without <c>settings</c> around them.</summary>
    public static bool IsSettings(JsonElement body)
        => body.EnumerateObject().Any() && body.EnumerateObject().All(part =>
            part.Name is "index" || part.Name.StartsWith("index.", StringComparison.Ordinal) || part.Name.StartsWith("number_of_", StringComparison.Ordinal));

    public static IReadOnlyDictionary<string, AliasDefinition> Aliases(JsonElement body)
    {
        var aliases = new SortedDictionary<string, AliasDefinition>(StringComparer.Ordinal);
        if (Part(body, "aliases") is not { ValueKind: JsonValueKind.Object } given)
            return aliases;
        foreach (var alias in given.EnumerateObject())
            aliases[alias.Name] = AliasDefinition.Read(alias.Value);
        return aliases;
    }

    /// <summary>The mapping of a body without the type around it, which is refused where types were not asked for.</summary>
    public static JsonElement? Mappings(JsonElement body, bool hasType, out string? type)
    {
        type = null;
        if (Part(body, "mappings") is not { ValueKind: JsonValueKind.Object } mappings)
            return null;
        type = MappingBody.TypeName(mappings);
        if (type is null || hasType)
            return mappings;
        throw type == "_doc" || mappings.GetProperty(type).ValueKind == JsonValueKind.Object && IsMapping(mappings.GetProperty(type))
            ? RestFailure.IllegalArgument($"The mapping definition cannot be nested under a type [{type}] unless include_type_name is set to true.")
            : new StoreFailureException(StoreFailure.MapperParsing(
                $"Root mapping definition has unsupported parameters:  [{type} : {mappings.GetProperty(type)}]"));
    }

    /// <summary>Settings as <c>GET _settings</c> shows them: those given and those that every index has.</summary>
    public static IReadOnlyDictionary<string, JsonElement> ShownSettings(LogIndex index)
    {
        var settings = new SortedDictionary<string, JsonElement>(index.Settings.ToDictionary(), StringComparer.Ordinal)
        {
            ["index.uuid"] = JsonSerializer.SerializeToElement(index.Uuid),
            ["index.creation_date"] = JsonSerializer.SerializeToElement(index.Created.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
            ["index.provided_name"] = JsonSerializer.SerializeToElement(index.Name),
            ["index.version.created"] = JsonSerializer.SerializeToElement("7100299"),
        };
        if (index.IsClosed)
            settings["index.verified_before_close"] = JsonSerializer.SerializeToElement("true");
        return settings;
    }

    private static bool IsMapping(JsonElement json) => json.TryGetProperty("properties", out _) || !json.EnumerateObject().Any();
}
