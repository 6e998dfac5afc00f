using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>cardinality</c>: about how many distinct values.</summary>
internal sealed record CardinalityAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    public required int Precision { get; init; }

    public override bool IsMetric => true;

    public override Collector Build(CollectorContext context) => new CardinalityCollector(this, context.Resolve(Field), context);

    public static CardinalityAggregation Read(AggregationHeader header)
    {
        header.RefuseChildren();
        var (parameters, field) = header.WithField("precision_threshold", "rehash");
        var threshold = parameters.Long("precision_threshold") ?? 3_000;
        parameters.Require(threshold >= 0, "precision_threshold", $"[precisionThreshold] must be greater than or equal to 0. Found [{threshold}] in [{header.Name}]");
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Field = field, Precision = DistinctSketch.PrecisionOf(threshold) };
    }
}
