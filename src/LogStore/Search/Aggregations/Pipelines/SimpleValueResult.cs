using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>A number that a pipeline computed, and for derivatives the same per unit of time.</summary>
internal sealed class SimpleValueResult : AggregationResult
{
    /// <summary>Null: none could be computed.</summary>
    public required double? Number { get; init; }

    public required ValueFormat Format { get; init; }

    /// <summary>Given with <see cref="Normalized"/>, which may be null then.</summary>
    public bool HasNormalized { get; init; }

    public double? Normalized { get; init; }

    public override string TypedName => Aggregation.Type == "derivative" ? "derivative" : "simple_value";

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context) => this;

    public override double? Value(string name) => name switch
    {
        "" or "value" => Number ?? double.NaN,
        "normalized_value" when HasNormalized => Normalized ?? double.NaN,
        _ => null,
    };

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        writer.WriteDoubleOrNull("value", Number);
        if (Number is { } number && !Format.IsRaw)
            writer.WriteString("value_as_string", Format.Format(number));
        if (!HasNormalized)
            return;
        writer.WriteDoubleOrNull("normalized_value", Normalized);
        if (Normalized is { } normalized && !Format.IsRaw)
            writer.WriteString("normalized_value_string", Format.Format(normalized));
    }
}
