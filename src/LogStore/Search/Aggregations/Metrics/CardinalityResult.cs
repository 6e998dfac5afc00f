using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <c>cardinality</c> found.</summary>
internal sealed class CardinalityResult : AggregationResult
{
    public required DistinctSketch Sketch { get; init; }

    public override string TypedName => Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var merged = new DistinctSketch(Sketch.Precision);
        foreach (var part in parts)
            merged.Add(((CardinalityResult)part).Sketch);
        return new CardinalityResult { Aggregation = Aggregation, Sketch = merged };
    }

    public override double? Value(string name) => name is "" or "value" ? Sketch.Cardinality : null;

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => writer.WriteNumber("value", Sketch.Cardinality);
}
