using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>A field as one index has it. Immutable.</summary>
internal sealed record ResolvedField
{
    /// <summary>The column's name, aliases followed; null where the index does not have the field.</summary>
    public string? Column { get; init; }

    public required ValueKind Kind { get; init; }

    /// <summary>Elasticsearch's name of the field's type.</summary>
    public string Type { get; init; } = "";

    public required ValueFormat Format { get; init; }

    /// <summary>Values are nanoseconds and read as milliseconds.</summary>
    public bool IsNanos { get; init; }

    /// <summary>The value of documents without one, null for none.</summary>
    public DslNode? Missing { get; init; }

    public bool IsUnmapped => Column is null;

    /// <summary>No document has a value: the index does not have the field, and none stands in for it.</summary>
    public bool IsEmpty => IsUnmapped && Missing is null;

    public bool IsNumeric => Kind < ValueKind.Keyword;

    public required string Name { get; init; }

    /// <summary>Fails where the aggregation cannot use numbers of this field.</summary>
    public ResolvedField RequireNumeric(string aggregation)
        => IsNumeric ? this : throw AggregationErrors.FieldType(Name, Type, aggregation);

    public LongValues Longs() => new(this, Missing is null ? null : Format.ParseLong(Missing.Text, Kind));

    public DoubleValues Doubles() => new(this, Missing is null ? null : Format.ParseDouble(Missing.Text, Kind));

    public TermValues Terms(Execution.MemoryBudget budget) => new(this, Missing is null ? null : Format.ParseTerm(Missing.Text, Kind), budget);
}
