using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dashboard.LogStore.Mapping;

/// <summary>How new fields are mapped: by the first dynamic template that fits, else as Elasticsearch does by default.</summary>
internal static class DynamicTemplates
{
    private static readonly TimeSpan matchLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>A new field; the type is <c>string</c>, <c>long</c>, <c>double</c>, <c>boolean</c>, <c>date</c> or <c>date:</c> and a format.</summary>
    public static StoreResult<MappingNode> FieldOf(IndexMapping mapping, string fullName, string name, string type)
    {
        var format = type.StartsWith("date:", StringComparison.Ordinal) ? type[5..] : null;
        var kind = format is null ? type : "date";
        if (Find(mapping, fullName, name, kind) is { } template)
            return MappingJson.ParseNode(name, fullName, Fill(template, name, DefaultType(kind)));
        return MappingJson.ParseNode(name, fullName, Default(kind, format));
    }

    public static StoreResult<MappingNode> ObjectOf(IndexMapping mapping, string fullName, string name)
        => Find(mapping, fullName, name, "object") is { } template
            ? MappingJson.ParseNode(name, fullName, Fill(template, name, "object"))
            : new ObjectMapping { Name = name, FullName = fullName };

    private static JsonElement Default(string kind, string? format)
    {
        var definition = kind switch
        {
            "string" => """{"type":"text","fields":{"keyword":{"type":"keyword","ignore_above":256}}}""",
            "double" => """{"type":"float"}""",
            "date" when format is not (null or "strict_date_optional_time") => new JsonObject { ["type"] = "date", ["format"] = format }.ToJsonString(),
            _ => $$"""{"type":"{{kind}}"}""",
        };
        return JsonElement.Parse(definition);
    }

    private static string DefaultType(string kind) => kind switch { "string" => "text", _ => kind };

    private static DynamicTemplate? Find(IndexMapping mapping, string fullName, string name, string kind)
    {
        foreach (var template in mapping.DynamicTemplates)
            if (template.MatchMappingType is null or "*" || template.MatchMappingType == kind)
                if (Fits(template, template.Match, name, true) && Fits(template, template.Unmatch, name, false)
                    && Simple(template.PathMatch, fullName, true) && Simple(template.PathUnmatch, fullName, false))
                    return template;
        return null;
    }

    private static bool Fits(DynamicTemplate template, string? pattern, string text, bool expected)
        => template.IsRegex && pattern is not null ? Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.CultureInvariant, matchLimit) == expected : Simple(pattern, text, expected);

    private static bool Simple(string? pattern, string text, bool expected)
        => pattern is null || Regex.IsMatch(text, "^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchLimit) == expected;

    private static JsonElement Fill(DynamicTemplate template, string name, string type)
    {
        var text = template.Mapping.GetRawText()
            .Replace("{name}", JsonEncodedText.Encode(name).ToString(), StringComparison.Ordinal)
            .Replace("{dynamic_type}", type, StringComparison.Ordinal)
            .Replace("{dynamicType}", type, StringComparison.Ordinal);
        var definition = JsonNode.Parse(text)!.AsObject();
        if (!definition.ContainsKey("type"))
            definition["type"] = type;
        return JsonElement.Parse(definition.ToJsonString());
    }
}
