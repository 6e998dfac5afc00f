using Dashboard.LogStore.Search.Aggregations;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Execution;
using Dashboard.LogStore.Search.Execution.Sorting;
using Dashboard.LogStore.Search.Fetch;

namespace Dashboard.LogStore.Search;

/// <summary>Searches indices: finds rows block by block, orders them, and fetches what was asked of them.</summary>
public sealed class Searcher(TimeProvider time) : ISearcher
{
    public Task<StoreResult<SearchResult>> SearchAsync(IReadOnlyList<SearchTarget> targets, SearchRequest request, CancellationToken cancellationToken) =>
        Task.Run(() => Search(targets, request, cancellationToken), cancellationToken);

    /// <summary>As <see cref="SearchAsync"/>, on the caller's thread.</summary>
    internal StoreResult<SearchResult> Search(IReadOnlyList<SearchTarget> targets, SearchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Run(new(targets, request, time.GetUtcNow(), cancellationToken));
        }
        catch (StoreFailureException exception)
        {
            return exception.Failure;
        }
    }

    private StoreResult<SearchResult> Run(SearchContext context)
    {
        var aggregations = context.Request.Aggregations?.Start(context);
        var (runs, failures) = Plan(context, aggregations);
        if (runs.Count == 0 && failures.Count > 0)
            return SearchFailure.OfAll(failures);
        var request = context.Request;
        var hits = Collector(context, runs);
        var run = new SearchRun(context, hits, aggregations, time);
        Go(run, runs);
        failures.AddRange(run.Failures);
        var found = hits.Finish().Skip(Math.Max(0, request.From)).ToList();
        return new SearchResult
        {
            Hits = Fetch(context, found, runs),
            Total = Total(run.Total, request.TrackTotalHits),
            MaximumScore = request.Size != 0 && (request.Sort.Count == 0 || request.TracksScores) ? run.MaximumScore : null,
            TimedOut = run.TimedOut,
            TerminatedEarly = request.TerminateAfter > 0 ? run.TerminatedEarly : null,
            Aggregations = Finish(aggregations),
            Shards = context.Targets.Count,
            Failures = failures,
        };
    }

    private static void Go(SearchRun run, List<TargetRun> runs)
    {
        try
        {
            run.Go(runs);
        }
        catch (StoreFailureException exception) when (exception.Failure.Phase is null)
        {
            throw new StoreFailureException(SearchFailure.OfAll([new(runs[0].Target.Name, exception.Failure)]));
        }
    }

    private IReadOnlyList<SearchHit> Fetch(SearchContext context, List<Candidate> found, List<TargetRun> runs)
    {
        try
        {
            return new HitFetcher(context, this).Fetch(found, runs);
        }
        catch (StoreFailureException exception) when (exception.Failure.Phase is null)
        {
            throw new StoreFailureException(SearchFailure.OfAll([new(runs[0].Target.Name, exception.Failure)]) with { Phase = runs.Count == 1 ? "query" : "fetch" });
        }
    }

    private static (List<TargetRun> Runs, List<ShardFailure> Failures) Plan(SearchContext context, IAggregationRun? aggregations)
    {
        var planner = new TargetPlanner(context);
        var floating = planner.Floating();
        var runs = new List<TargetRun>();
        var failures = new List<ShardFailure>();
        for (var number = 0; number < context.Targets.Count; number++)
            try
            {
                var planned = planner.Plan(context.Targets[number], number, floating);
                aggregations?.Begin(context.Targets[number]);
                runs.Add(planned);
            }
            catch (StoreFailureException exception)
            {
                failures.Add(new(context.Targets[number].Name, exception.Failure));
            }
        return (runs, failures);
    }

    /// <summary>What is refused only when everything is merged has failed the search, not an index.</summary>
    private static IAggregationResult? Finish(IAggregationRun? aggregations)
    {
        try
        {
            return aggregations?.Finish();
        }
        catch (StoreFailureException exception) when (exception.Failure.Type is "too_many_buckets_exception" or "aggregation_execution_exception")
        {
            throw new StoreFailureException(new(exception.Failure.Status, "search_phase_execution_exception", "") { Phase = "fetch", CausedBy = exception.Failure });
        }
    }

    private static IHitCollector Collector(SearchContext context, List<TargetRun> runs)
    {
        var request = context.Request;
        var capacity = Math.Max(0, request.From) + (request.Size < 0 ? SearchRequest.DefaultSize : request.Size);
        var columns = new IReadOnlyList<SortColumn>[context.Targets.Count];
        var after = new SortSlot[]?[context.Targets.Count];
        foreach (var run in runs)
            (columns[run.Number], after[run.Number]) = (run.Order, run.After);
        if (request.Collapse is not { } collapse)
            return new TopHits(capacity, columns, after);
        if (request.SearchAfter is not null)
            throw DslError.IllegalArgument("cannot use `collapse` in conjunction with `search_after`");
        return new CollapsedHits(capacity, columns, collapse.Field);
    }

    private static TotalHits? Total(long counted, int limit) => limit switch
    {
        < 0 => null,
        int.MaxValue => new(counted, true),
        _ => counted > limit ? new(limit, false) : new(counted, true),
    };
}
