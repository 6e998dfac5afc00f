using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>One bucket for each bucket above: filter, missing, global, sampler.</summary>
internal abstract class SingleBucketCollector(Aggregation aggregation, CollectorContext context) : BucketCollector(aggregation, context)
{
    public override AggregationResult Build(int owner)
        => new SingleBucketResult { Aggregation = Definition, DocCount = CountOf(owner), Children = ChildrenOf(owner) };

    public override double SortValue(int owner, ReadOnlySpan<string> path)
        => path.Length == 0 || path[0] is "doc_count" or "_count" ? CountOf(owner) : ChildValue(owner, path);
}
