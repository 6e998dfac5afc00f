using Dashboard.LogStore.Search.Execution.Sorting;
using Dashboard.LogStore.Search.Fetch;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>The first rows of a bucket of an aggregation (<c>top_hits</c>), with what a request asks for of them.</summary>
internal sealed class BucketHits
{
    private readonly SearchContext _context;
    private readonly List<TargetRun> _runs = [];
    private readonly TopHits _hits;
    private long _total;
    private float? _maximum;

    /// <summary>The request's query and aggregations do not count: rows are given. Throws <see cref="StoreFailureException"/> where it cannot be answered.</summary>
    public BucketHits(SearchContext context, SearchRequest request)
    {
        _context = context with { Request = request with { Aggregations = null } };
        var planner = new TargetPlanner(_context);
        var floating = planner.Floating();
        for (var number = 0; number < context.Targets.Count; number++)
            _runs.Add(planner.Plan(context.Targets[number], number, floating));
        var size = request.Size < 0 ? 3 : request.Size;
        _hits = new(Math.Max(0, request.From) + size, [.. _runs.Select(run => run.Order)], new SortSlot[]?[_runs.Count]);
    }

    /// <summary>Takes rows of a block.</summary>
    public void Collect(SearchBlock block, RowSet rows)
    {
        var number = _runs.FindIndex(run => ReferenceEquals(run.Target.View, block.Target.View));
        _total += rows.Count;
        foreach (var row in rows)
            if ((block.Scores?[row] ?? block.ConstantScore) is { } score)
                _maximum = Math.Max(_maximum ?? score, score);
        if (_hits.MayImprove(block, number))
            _hits.Collect(block, number, rows, block.ConstantScore);
    }

    public SearchResult Finish()
    {
        var request = _context.Request;
        return new()
        {
            Shards = _runs.Count,
            Total = new(_total, true),
            MaximumScore = request.Sort.Count == 0 || request.TracksScores ? _maximum : null,
            Hits = new HitFetcher(_context, null).Fetch([.. _hits.Finish().Skip(Math.Max(0, request.From))], _runs),
        };
    }
}
