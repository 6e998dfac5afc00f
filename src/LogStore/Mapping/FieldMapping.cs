using System.Collections.Immutable;
using System.Text.Json;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Mapping;

/// <summary>A field with values, or a multi-field (<c>log.keyword</c>) or an alias of one.</summary>
public sealed record FieldMapping : MappingNode
{
    /// <summary>Elasticsearch's name of the type: <c>keyword</c>, <c>text</c>, <c>long</c>, <c>scaled_float</c>, <c>alias</c> …</summary>
    public required string Type { get; init; }

    /// <summary>Null for types that cannot be searched here (<c>geo_point</c>, <c>binary</c> …): their values stay in the source only.</summary>
    public ColumnKind? Kind { get; init; }

    /// <summary>Everything given beside <c>type</c> and <c>fields</c>, as it was given, by name.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Multi-fields by their own name (<c>keyword</c>).</summary>
    public ImmutableSortedDictionary<string, FieldMapping> MultiFields { get; init; } = ImmutableSortedDictionary.Create<string, FieldMapping>(StringComparer.Ordinal);

    /// <summary>The path whose values this field reads: its own, or its parent's for a multi-field.</summary>
    public required string SourcePath { get; init; }

    /// <summary>The field that an alias stands for, null for no alias.</summary>
    public string? AliasTarget => Type == "alias" ? Text("path") : null;

    /// <summary>Full names of the fields that have this one's values too (<c>copy_to</c>).</summary>
    public IReadOnlyList<string> CopyTargets => !Parameters.TryGetValue("copy_to", out var targets) ? []
        : targets.ValueKind == JsonValueKind.Array ? [.. targets.EnumerateArray().Select(target => target.ToString())] : [targets.ToString()];

    public bool IsIndexed => Flag("index") ?? true;

    public bool HasDocValues => Flag("doc_values") ?? Type != "text";

    public bool HasNullValue => Text("null_value") is not null;

    public string? Analyzer => Text("analyzer");

    public string? SearchAnalyzer => Text("search_analyzer") ?? Analyzer;

    public string? Normalizer => Text("normalizer");

    public string? Format => Text("format");

    public bool IgnoreMalformed => Flag("ignore_malformed") ?? false;

    public bool Coerce => Flag("coerce") ?? true;

    /// <summary>Longest indexed keyword in UTF-16 units; null for no limit.</summary>
    public int? IgnoreAbove => Parameters.TryGetValue("ignore_above", out var value) && Number(value) is { } number ? (int)number : null;

    public double ScalingFactor => Parameters.TryGetValue("scaling_factor", out var value) && Number(value) is { } number ? number : 1;

    public string? Text(string parameter) => Parameters.TryGetValue(parameter, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    public bool? Flag(string parameter) => Text(parameter) switch { "true" or "True" => true, "false" or "False" => false, _ => null };

    private static double? Number(JsonElement value)
        => value.ValueKind == JsonValueKind.Number ? value.GetDouble()
            : double.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
