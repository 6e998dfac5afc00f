using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Metrics;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>The aggregations of a search, read but not yet run. Immutable.</summary>
internal sealed class AggregationRequest(AggregationTree tree, AggregationLimits limits) : IAggregationRequest
{
    public bool NeedsScores { get; } = tree.Any(aggregation => aggregation is SamplerAggregation or TopHitsAggregation { NeedsScores: true });

    public IAggregationRun Start(SearchContext context) => new AggregationRun(tree, context, limits);
}
