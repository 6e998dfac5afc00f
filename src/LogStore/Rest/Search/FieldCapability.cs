using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>What can be done with a field of one index.</summary>
internal sealed record FieldCapability(string Name, string Type, bool IsSearchable, bool IsAggregatable)
{
    /// <summary>Fields that every index has.</summary>
    public static readonly IReadOnlyList<FieldCapability> Metadata =
    [
        new("_field_names", "_field_names", true, false), new("_id", "_id", true, true), new("_ignored", "_ignored", true, false),
        new("_index", "_index", true, true), new("_routing", "_routing", true, false),
        new("_seq_no", "_seq_no", true, true), new("_source", "_source", false, false), new("_type", "_type", true, true), new("_version", "_version", false, true),
    ];

    public static FieldCapability? Of(string name, FieldMapping? field)
        => field is null ? null : new FieldCapability(name, field.Type, field.Kind is not null && field.IsIndexed, field.Kind is not null && field.HasDocValues);
}
