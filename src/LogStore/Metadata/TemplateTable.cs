using System.Text.Json;

namespace Dashboard.LogStore.Metadata;

/// <summary>
/// Finds the templates of a new index: the composable one of the highest priority that fits, or else every legacy one that fits, in their order.
/// </summary>
internal static class TemplateTable
{
    public static IndexTemplate Find(MetadataState state, string index)
    {
        var composable = state[MetadataSection.IndexTemplates]
            .Where(template => Patterns(template.Value).Any(pattern => WildcardPattern.Matches(pattern, index)))
            .OrderByDescending(template => Number(template.Value, "priority"))
            .ThenBy(template => template.Key, StringComparer.Ordinal)
            .Select(template => Compose(state, template.Key, template.Value))
            .FirstOrDefault();
        return composable ?? Legacy(state, index);
    }

    public static IEnumerable<string> Patterns(JsonElement template)
        => !template.TryGetProperty("index_patterns", out var patterns) ? []
            : patterns.ValueKind == JsonValueKind.Array ? patterns.EnumerateArray().Select(pattern => pattern.ToString())
            : [patterns.ToString()];

    public static long Number(JsonElement template, string name)
        => template.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    public static IEnumerable<string> Components(JsonElement template)
        => template.TryGetProperty("composed_of", out var names) && names.ValueKind == JsonValueKind.Array
            ? names.EnumerateArray().Select(name => name.ToString()) : [];

    /// <summary>A composable template with its component templates under it.</summary>
    public static IndexTemplate Compose(MetadataState state, string? name, JsonElement template)
    {
        var parts = Components(template)
            .Where(state[MetadataSection.ComponentTemplates].ContainsKey)
            .Select(component => state[MetadataSection.ComponentTemplates][component])
            .Append(template)
            .Select(part => part.TryGetProperty("template", out var content) ? content : default)
            .Where(content => content.ValueKind == JsonValueKind.Object);
        return Merge(parts) with { Name = name, IsDataStream = template.TryGetProperty("data_stream", out var stream) && stream.ValueKind == JsonValueKind.Object };
    }

    private static IndexTemplate Legacy(MetadataState state, string index)
        => Merge(state[MetadataSection.LegacyTemplates].Values
            .Where(template => Patterns(template).Any(pattern => WildcardPattern.Matches(pattern, index)))
            .OrderBy(template => Number(template, "order")));

    private static IndexTemplate Merge(IEnumerable<JsonElement> parts)
    {
        var mappings = new List<JsonElement>();
        var settings = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        var aliases = new SortedDictionary<string, AliasDefinition>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            if (part.TryGetProperty("mappings", out var mapping) && mapping.ValueKind == JsonValueKind.Object)
                mappings.Add(mapping);
            foreach (var (name, value) in IndexSettings.Flatten(part.TryGetProperty("settings", out var given) ? given : default))
                settings[name] = value;
            if (!part.TryGetProperty("aliases", out var named) || named.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var alias in named.EnumerateObject())
                aliases[alias.Name] = AliasDefinition.Read(alias.Value);
        }

        return new IndexTemplate { Mappings = mappings, Settings = settings, Aliases = aliases };
    }
}
