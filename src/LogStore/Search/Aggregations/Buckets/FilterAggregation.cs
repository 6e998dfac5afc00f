using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>filter</c>: the rows that match a query.</summary>
internal sealed record FilterAggregation : Aggregation
{
    public required Query Query { get; init; }

    public override bool IsSingleBucket => true;

    public override Collector Build(CollectorContext context) => new FilterCollector(this, context);

    public static FilterAggregation Read(AggregationHeader header)
        => new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children, Query = QueryParser.Parse(header.Body) };
}
