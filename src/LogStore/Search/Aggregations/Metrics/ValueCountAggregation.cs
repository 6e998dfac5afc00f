using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary><c>value_count</c>: how many values, of any type.</summary>
internal sealed record ValueCountAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    public override bool IsMetric => true;

    public override Collector Build(CollectorContext context) => new ValueCountCollector(this, context);

    public static ValueCountAggregation Read(AggregationHeader header)
    {
        header.RefuseChildren();
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Field = header.WithField().Field };
    }
}
