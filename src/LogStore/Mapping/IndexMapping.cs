using System.Collections.Immutable;
using System.Text.Json;

namespace Dashboard.LogStore.Mapping;

/// <summary>The mapping of one index. Immutable; a change makes a new one.</summary>
public sealed record IndexMapping
{
    public static readonly IndexMapping Empty = new(new ObjectMapping { Name = "", FullName = "" });

    private readonly Lazy<ImmutableSortedDictionary<string, FieldMapping>> fields;
    private readonly Lazy<ImmutableSortedDictionary<string, ObjectMapping>> objects;
    private readonly Lazy<ILookup<string, string>> copies;

    public IndexMapping(ObjectMapping root)
    {
        Root = root;
        fields = new(() => MappingWalk.Fields(Root));
        objects = new(() => MappingWalk.Objects(Root));
        copies = new(() => Fields.Values.SelectMany(field => field.CopyTargets.Select(target => (Target: target, field.SourcePath))).ToLookup(copy => copy.Target, copy => copy.SourcePath, StringComparer.Ordinal));
    }

    public ObjectMapping Root { get; }

    public bool DateDetection { get; init; } = true;

    public bool NumericDetection { get; init; }

    public ImmutableArray<string> DynamicDateFormats { get; init; } = ["strict_date_optional_time", "yyyy/MM/dd HH:mm:ss Z||yyyy/MM/dd Z"];

    public ImmutableArray<DynamicTemplate> DynamicTemplates { get; init; } = [];

    /// <summary>Top-level parts that are kept and given back as they came: <c>_meta</c>, <c>_source</c>, <c>_routing</c>, and which of the above were named.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Every field, multi-field and alias by full name, sorted.</summary>
    public ImmutableSortedDictionary<string, FieldMapping> Fields => fields.Value;

    /// <summary>Every object below the root by full name, sorted.</summary>
    public ImmutableSortedDictionary<string, ObjectMapping> Objects => objects.Value;

    /// <summary>What counts towards <c>index.mapping.total_fields.limit</c>: fields, multi-fields, aliases and objects.</summary>
    public int Count => Fields.Count + Objects.Count;

    /// <summary>The field of that full name, followed through an alias; null where it is not mapped.</summary>
    public FieldMapping? Field(string fullName)
        => !Fields.TryGetValue(fullName, out var field) ? null : field.AliasTarget is { } target ? Fields.GetValueOrDefault(target) : field;

    /// <summary>The paths whose values a field has: its own, and those that are copied to it.</summary>
    public IEnumerable<string> SourcesOf(FieldMapping field) => copies.Value.Count == 0 ? [field.SourcePath] : copies.Value[field.SourcePath].Prepend(field.SourcePath).Distinct();

    public IndexMapping WithRoot(ObjectMapping root) => new(root)
    {
        DateDetection = DateDetection,
        NumericDetection = NumericDetection,
        DynamicDateFormats = DynamicDateFormats,
        DynamicTemplates = DynamicTemplates,
        Parameters = Parameters,
    };
}
