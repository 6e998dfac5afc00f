using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>What <c>weighted_avg</c> found.</summary>
internal sealed class WeightedAverageResult : AggregationResult
{
    public required StatsState Products { get; init; }

    public required StatsState Weights { get; init; }

    public required ValueFormat Format { get; init; }

    public override string TypedName => Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var (products, weights) = (new StatsState(), new StatsState());
        foreach (var part in parts.Cast<WeightedAverageResult>())
        {
            products.Add(part.Products);
            weights.Add(part.Weights);
        }
        return new WeightedAverageResult { Aggregation = Aggregation, Products = products, Weights = weights, Format = Format };
    }

    public override double? Value(string name) => name is "" or "value" ? Products.Sum / Weights.Sum : null;

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        var value = Products.Sum / Weights.Sum;
        var isThere = Weights.Sum != 0;
        writer.WriteDoubleOrNull("value", isThere ? value : null);
        if (isThere && !Format.IsRaw)
            writer.WriteString("value_as_string", Format.Format(value));
    }
}
