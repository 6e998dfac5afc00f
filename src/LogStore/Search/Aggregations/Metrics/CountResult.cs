using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>A whole number that adds up.</summary>
internal sealed class CountResult : AggregationResult
{
    public required long Count { get; init; }

    public override string TypedName => Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
        => new CountResult { Aggregation = Aggregation, Count = parts.Sum(part => ((CountResult)part).Count) };

    public override double? Value(string name) => name is "" or "value" ? Count : null;

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => writer.WriteNumber("value", Count);
}
