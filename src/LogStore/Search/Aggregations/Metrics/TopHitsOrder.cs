using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>The order of <c>top_hits</c> on one index.</summary>
internal static class TopHitsOrder
{
    public static IReadOnlyList<SortColumn> Of(SearchRequest request, CollectorContext context, int number)
    {
        IReadOnlyList<SortKey> keys = request.Sort.Count == 0 ? [new(SortKey.Score, true)] : request.Sort;
        var floating = keys.Select(key => context.Search.Targets.Select((target, place) => new SortPlanner(target, place, null, context.Search.Now)).Any(planner => planner.IsFloating(key))).ToList();
        return new SortPlanner(context.Target, number, 1, context.Search.Now).Plan(keys, floating);
    }
}
