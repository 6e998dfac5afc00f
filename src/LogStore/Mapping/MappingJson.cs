using System.Collections.Immutable;
using System.Text.Json;

namespace Dashboard.LogStore.Mapping;

/// <summary>Reads mappings as <c>PUT _mapping</c> and index creation carry them.</summary>
public static class MappingJson
{
    private static readonly string[] rootParameters = ["_meta", "_source", "_routing", "_size", "_data_stream_timestamp", "dynamic", "date_detection", "numeric_detection", "dynamic_date_formats", "dynamic_templates"];

    /// <summary>Reads the object with <c>properties</c> in it; <c>mapper_parsing_exception</c> where it is wrong.</summary>
    public static StoreResult<IndexMapping> Parse(JsonElement definition)
    {
        if (definition.ValueKind != JsonValueKind.Object)
            return StoreFailure.MapperParsing("Expected map for property [mappings] but got a " + definition.ValueKind.ToString().ToLowerInvariant());
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in definition.EnumerateObject())
        {
            if (member.Name == "properties")
                continue;
            if (!rootParameters.Contains(member.Name))
                return StoreFailure.MapperParsing($"Root mapping definition has unsupported parameters:  [{member.Name} : {Shown(member.Value)}]");
            parameters[member.Name] = member.Value.Clone();
        }
        if (!ParseObject("", "", definition, true).TryGet(out var root, out var failure))
            return failure;
        if (!ReadTemplates(parameters).TryGet(out var templates, out failure))
            return failure;
        var mapping = new IndexMapping(root) { Parameters = parameters.ToImmutable(), DynamicTemplates = templates };
        return RootOptions.Apply(mapping);
    }

    /// <summary>Reads one field or object.</summary>
    internal static StoreResult<MappingNode> ParseNode(string name, string fullName, JsonElement definition)
    {
        if (definition.ValueKind != JsonValueKind.Object)
            return StoreFailure.MapperParsing($"Expected map for property [fields] on field [{name}] but got a {definition.ValueKind.ToString().ToLowerInvariant()}");
        var type = definition.TryGetProperty("type", out var given) ? given.ToString() : null;
        if (type is null or "object" or "nested")
        {
            if (type is null && !definition.TryGetProperty("properties", out _) && !definition.TryGetProperty("dynamic", out _) && !definition.TryGetProperty("enabled", out _))
                return StoreFailure.MapperParsing($"No type specified for field [{name}]");
            return ParseObject(name, fullName, definition, false).TryGet(out var inner, out var failure) ? inner : failure;
        }
        return ParseField(name, fullName, fullName, type, definition).TryGet(out var field, out var wrong) ? field : wrong;
    }

    private static StoreResult<ObjectMapping> ParseObject(string name, string fullName, JsonElement definition, bool isRoot)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, MappingNode>(StringComparer.Ordinal);
        var result = new ObjectMapping { Name = name, FullName = fullName };
        foreach (var member in definition.EnumerateObject())
        {
            switch (member.Name)
            {
                case "type":
                    result = result with { IsNested = member.Value.ToString() == "nested" };
                    break;
                case "dynamic":
                    if (DynamicOf(member.Value) is not { } dynamic)
                        return StoreFailure.MapperParsing($"Could not convert [dynamic] to boolean").WithCause(StoreFailure.IllegalArgument($"Failed to parse value [{Shown(member.Value)}] as only [true] or [false] are allowed."));
                    result = result with { Dynamic = dynamic };
                    break;
                case "enabled":
                    result = result with { Enabled = member.Value.ToString() is not ("false" or "False") };
                    break;
                case "properties":
                    if (AddProperties(member.Value, fullName, properties) is { } failure)
                        return failure;
                    break;
                case "include_in_parent" or "include_in_root":
                    break;
                default:
                    if (!isRoot)
                        return StoreFailure.MapperParsing($"Mapping definition for [{name}] has unsupported parameters:  [{member.Name} : {Shown(member.Value)}]");
                    break;
            }
        }
        return result with { Properties = properties.ToImmutable() };
    }

    private static StoreFailure? AddProperties(JsonElement members, string fullName, ImmutableSortedDictionary<string, MappingNode>.Builder properties)
    {
        if (members.ValueKind != JsonValueKind.Object)
            return members.ValueKind == JsonValueKind.Array && members.GetArrayLength() == 0 ? null : StoreFailure.MapperParsing("Expected map for property [properties]");
        foreach (var property in members.EnumerateObject())
        {
            if (property.Name.Trim().Length == 0)
                return StoreFailure.MapperParsing("field name cannot be an empty string");
            // a.b: {…} is a with b in it.
            var names = property.Name.Split('.');
            if (!ParseNode(names[^1], Join(fullName, property.Name), property.Value).TryGet(out var node, out var failure))
                return failure;
            for (var depth = names.Length - 2; depth >= 0; depth--)
                node = new ObjectMapping
                {
                    Name = names[depth],
                    FullName = Join(fullName, string.Join('.', names, 0, depth + 1)),
                    Properties = ImmutableSortedDictionary.Create<string, MappingNode>(StringComparer.Ordinal).Add(node.Name, node),
                };
            if (!properties.TryGetValue(node.Name, out var known))
                properties[node.Name] = node;
            else if (MappingMerger.Merge(known, node).TryGet(out var merged, out failure))
                properties[node.Name] = merged;
            else
                return failure;
        }
        return null;
    }

    private static StoreResult<FieldMapping> ParseField(string name, string fullName, string sourcePath, string type, JsonElement definition)
    {
        if (!FieldTypes.IsKnown(type))
            return StoreFailure.MapperParsing($"No handler for type [{type}] declared on field [{name}]");
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, JsonElement>(StringComparer.Ordinal);
        var parts = ImmutableSortedDictionary.CreateBuilder<string, FieldMapping>(StringComparer.Ordinal);
        foreach (var member in definition.EnumerateObject())
        {
            if (member.Name == "fields" && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var part in member.Value.EnumerateObject())
                {
                    if (part.Value.ValueKind != JsonValueKind.Object || !part.Value.TryGetProperty("type", out var partType))
                        return StoreFailure.MapperParsing($"no type specified for property [{part.Name}]");
                    if (!ParseField(part.Name, Join(fullName, part.Name), sourcePath, partType.ToString(), part.Value).TryGet(out var parsed, out var failure))
                        return failure;
                    parts[part.Name] = parsed;
                }
            }
            else if (member.Name is not ("type" or "fields"))
            {
                if (!FieldParameters.IsKnown(type, member.Name))
                    return StoreFailure.MapperParsing($"unknown parameter [{member.Name}] on mapper [{name}] of type [{type}]");
                parameters[member.Name] = member.Value.Clone();
            }
        }
        return new FieldMapping { Name = name, FullName = fullName, SourcePath = sourcePath, Type = type, Kind = FieldTypes.KindOf(type), Parameters = parameters.ToImmutable(), MultiFields = parts.ToImmutable() };
    }

    private static StoreResult<ImmutableArray<DynamicTemplate>> ReadTemplates(ImmutableSortedDictionary<string, JsonElement>.Builder parameters)
    {
        if (!parameters.TryGetValue("dynamic_templates", out var list))
            return ImmutableArray<DynamicTemplate>.Empty;
        if (list.ValueKind != JsonValueKind.Array)
            return StoreFailure.MapperParsing("Dynamic template syntax error. An array of named objects is expected.");
        var templates = ImmutableArray.CreateBuilder<DynamicTemplate>();
        foreach (var entry in list.EnumerateArray())
            foreach (var named in entry.EnumerateObject())
            {
                string? Condition(string key) => named.Value.TryGetProperty(key, out var value) ? value.ToString() : null;
                if (!named.Value.TryGetProperty("mapping", out var mapping))
                    return StoreFailure.MapperParsing("template must have mapping set");
                templates.Add(new()
                {
                    Name = named.Name,
                    MatchMappingType = Condition("match_mapping_type"),
                    Match = Condition("match"),
                    Unmatch = Condition("unmatch"),
                    PathMatch = Condition("path_match"),
                    PathUnmatch = Condition("path_unmatch"),
                    IsRegex = Condition("match_pattern") == "regex",
                    Mapping = mapping.Clone(),
                    Definition = entry.Clone(),
                });
            }
        return templates.ToImmutable();
    }

    private static DynamicMode? DynamicOf(JsonElement value) => value.ToString().ToLowerInvariant() switch
    {
        "true" => DynamicMode.True,
        "false" => DynamicMode.False,
        "strict" => DynamicMode.Strict,
        _ => null,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.Object ? "{" + string.Join(", ", value.EnumerateObject().Select(member => member.Name + "=" + Shown(member.Value))) + "}" : value.ToString();
}
