using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>Where an aggregation's values come from. Immutable.</summary>
internal sealed record FieldRequest
{
    public required string Field { get; init; }

    /// <summary>The value of documents without one, as it was written; null for none.</summary>
    public DslNode? Missing { get; init; }

    public string? Format { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>What the field is taken for where it is not mapped.</summary>
    public string? ValueType { get; init; }

    /// <summary>The names that <see cref="Read"/> takes; scripts are known and refused.</summary>
    public static readonly string[] Names = ["field", "missing", "format", "value_type", "_script"];

    public static FieldRequest Read(Parameters parameters)
        => new()
        {
            Field = parameters.Text("field") ?? throw AggregationErrors.IllegalArgument("Required one of fields [field, script], but none were specified. "),
            Missing = parameters.Node("missing"),
            Format = parameters.Text("format"),
            ValueType = parameters.Body.Find("value_type") is null ? null : parameters.Text("value_type"),
            TimeZone = parameters.Body.Find("time_zone") is null ? null : parameters.Text("time_zone"),
        };
}
