using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary><c>global</c>: every document of the indices, matching or not. Only at the top.</summary>
internal sealed record GlobalAggregation : Aggregation
{
    public override bool IsSingleBucket => true;

    public override Collector Build(CollectorContext context) => new PassingCollector(this, context);

    public static GlobalAggregation Read(AggregationHeader header)
    {
        Parameters.Of(header.Type, header.Body);
        return new() { Name = header.Name, Type = header.Type, Meta = header.Meta, Children = header.Children };
    }
}
