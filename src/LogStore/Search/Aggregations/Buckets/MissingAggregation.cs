using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>missing</c>: the rows without a value.</summary>
internal sealed record MissingAggregation : Aggregation
{
    public required FieldRequest Field { get; init; }

    public override bool IsSingleBucket => true;

    public override Collector Build(CollectorContext context) => new MissingCollector(this, context);

    public static MissingAggregation Read(AggregationHeader header)
        => new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children, Field = header.WithField().Field };
}
