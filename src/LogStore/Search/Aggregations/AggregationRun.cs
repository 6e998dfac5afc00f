using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Pipelines;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>The aggregations of one search while it runs: a tree of collectors an index, whose results are merged at the end.</summary>
internal sealed class AggregationRun(AggregationTree tree, SearchContext search, AggregationLimits limits) : IAggregationRun
{
    private readonly MemoryBudget budget = new(limits.Memory);
    private readonly Dictionary<SearchTarget, IReadOnlyList<AggregationResult>?> results = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SearchTarget, Collector[]> open = new(ReferenceEqualityComparer.Instance);
    private readonly int[] rows = new int[RowSet.WordCount * 64];
    private SearchTarget? current;

    public bool SeesAllRows { get; } = tree.Aggregations.Any(aggregation => aggregation is GlobalAggregation);

    public void Begin(SearchTarget target)
    {
        if (results.ContainsKey(target))
            return;
        // Before its collectors: an index that fails is not begun again at the end.
        results[target] = null;
        foreach (var aggregation in tree.Aggregations)
            AggregationPlaces.Verify(aggregation);
        var context = new CollectorContext(search, target, budget, limits);
        open[target] = [.. tree.Aggregations.Select(aggregation => aggregation.Build(context))];
    }

    public void Collect(SearchBlock block, RowSet matching)
    {
        var collectors = CollectorsOf(block.Target);
        var batch = new RowBatch(block, rows.AsSpan(0, Spread(matching)), []);
        for (var index = 0; index < collectors.Length; index++)
            if (tree.Aggregations[index] is not GlobalAggregation)
                collectors[index].Collect(batch);
    }

    public bool CollectWhole(SearchTarget target, Columns.Segment segment)
    {
        if (SeesAllRows || !open.TryGetValue(target, out var collectors))
            return false;
        var counted = new Action[collectors.Length];
        for (var index = 0; index < collectors.Length; index++)
            if (collectors[index].CountWhole(segment) is { } count)
                counted[index] = count;
            else
                return false;
        foreach (var count in counted)
            count();
        return true;
    }

    public void CollectUnmatched(SearchBlock block)
    {
        var collectors = CollectorsOf(block.Target);
        var live = block.Rent();
        block.FillLive(live);
        var batch = new RowBatch(block, rows.AsSpan(0, Spread(live)), []);
        for (var index = 0; index < collectors.Length; index++)
            if (tree.Aggregations[index] is GlobalAggregation)
                collectors[index].Collect(batch);
        block.Return(live);
    }

    public IAggregationResult Finish()
    {
        // An index without a match still says of what type its fields are, and what nothing looks like.
        if (results.Count == 0)
            foreach (var target in search.Targets)
                Begin(target);
        foreach (var target in search.Targets)
            Close(target);
        var context = new ReduceContext(limits.Buckets, search.CancellationToken);
        var finished = search.Targets.Select(target => results.GetValueOrDefault(target)).OfType<IReadOnlyList<AggregationResult>>().ToList();
        var reduced = finished.Count == 0 ? [] : context.Reduce(finished);
        return new AggregationsResult(PipelineRunner.Run(tree, reduced));
    }

    /// <summary>The collectors of an index; those of the one before are closed, so that only what they found is kept.</summary>
    private Collector[] CollectorsOf(SearchTarget target)
    {
        if (!ReferenceEquals(current, target))
        {
            if (current is not null)
                Close(current);
            Begin(target);
            current = target;
        }
        return open[target];
    }

    private void Close(SearchTarget target)
    {
        if (!open.Remove(target, out var collectors))
            return;
        foreach (var collector in collectors)
            collector.Finish();
        results[target] = Array.ConvertAll(collectors, collector => collector.Build(0));
    }

    private int Spread(RowSet set)
    {
        var count = 0;
        foreach (var row in set)
            rows[count++] = row;
        return count;
    }
}
