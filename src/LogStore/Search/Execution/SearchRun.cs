using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>One search while it goes through the blocks of its indices.</summary>
internal sealed class SearchRun(SearchContext context, IHitCollector hits, IAggregationRun? aggregations, TimeProvider time)
{
    private readonly SearchRequest _request = context.Request;
    private readonly long _started = time.GetTimestamp();

    /// <summary>Documents that match, as far as they were counted.</summary>
    public long Total { get; private set; }

    public bool TimedOut { get; private set; }

    public bool TerminatedEarly { get; private set; }

    public float? MaximumScore { get; private set; }

    /// <summary>What was lost to damaged blocks, by index.</summary>
    public List<ShardFailure> Failures { get; } = [];

    public void Go(IReadOnlyList<TargetRun> targets)
    {
        foreach (var target in targets.Where(target => target.ComputesScores))
            TermSurvey.Observe(target.Filter, target.Blocks());
        foreach (var (target, block) in Ordered(targets))
            using (block)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (IsOverdue())
                {
                    TimedOut = true;
                    return;
                }
                if (_request.TerminateAfter > 0 && target.Taken >= _request.TerminateAfter)
                    TerminatedEarly = true;
                else
                    Visit(target, block);
            }
    }

    private bool IsOverdue() => _request.Timeout is { } limit && time.GetElapsedTime(_started) > limit;

    // Blocks with the best first values first, so that the others need not be read; aggregations are shown index by index.
    private IEnumerable<(TargetRun Target, SearchBlock Block)> Ordered(IReadOnlyList<TargetRun> targets)
    {
        var blocks = targets.SelectMany(target => target.Blocks().Select(block => (Target: target, Block: block)));
        if (_request.TerminateAfter > 0 || targets.All(target => target.Order.Count == 0))
            return blocks;
        return aggregations is null
            ? blocks.OrderBy(place => Smallest(place.Target, place.Block))
            : blocks.OrderBy(place => place.Target.Number).ThenBy(place => Smallest(place.Target, place.Block));
    }

    private static long Smallest(TargetRun target, SearchBlock block) => target.Order.Count == 0 ? 0 : target.Order[0].Smallest(block);

    private void Visit(TargetRun target, SearchBlock block)
    {
        try
        {
            if (aggregations is { SeesAllRows: true })
                aggregations.CollectUnmatched(block);
            var verdict = target.Filter.Judge(block);
            if (verdict == BlockVerdict.None)
                return;
            var wantsHits = hits.MayImprove(block, target.Number);
            var wantsCount = Total < _request.TrackTotalHits || _request.TerminateAfter > 0;
            if (aggregations is null && !wantsHits)
            {
                if (!wantsCount)
                    return;
                if (verdict == BlockVerdict.All && target.PostFilter is null && _request is { MinimumScore: null, TerminateAfter: 0 })
                {
                    Total += Live(block);
                    return;
                }
            }
            Evaluate(target, block, verdict, wantsHits);
        }
        catch (DamagedBlockException exception)
        {
            Failures.Add(new(target.Target.Name, new(500, "corrupt_index_exception", exception.Message) { Index = target.Target.Name }));
        }
    }

    private static int Live(SearchBlock block)
    {
        if (block.Segment.Deleted is null)
            return block.Rows;
        var rows = block.Rent();
        block.FillLive(rows);
        return rows.Count;
    }

    private void Evaluate(TargetRun target, SearchBlock block, BlockVerdict verdict, bool wantsHits)
    {
        var rows = block.Rent();
        block.FillLive(rows);
        if (verdict != BlockVerdict.All)
            target.Filter.Narrow(block, rows);
        if (rows.IsEmpty)
            return;
        block.ConstantScore = target.ConstantScore;
        if (target.ComputesScores)
            Score(target, block, rows);
        if (_request.MinimumScore is { } minimum)
            DropBelow(target, block, rows, minimum);
        Truncate(target, rows);
        aggregations?.Collect(block, rows);
        target.PostFilter?.Narrow(block, rows);
        Total += rows.Count;
        Best(target, block, rows);
        if (wantsHits)
            hits.Collect(block, target.Number, rows, target.ConstantScore);
    }

    private static void Score(TargetRun target, SearchBlock block, RowSet rows)
    {
        var scores = new float[block.Rows];
        target.Filter.Score(block, rows, scores);
        if (target.Target.Boost != 1)
            for (var row = 0; row < scores.Length; row++)
                scores[row] *= target.Target.Boost;
        block.Scores = scores;
    }

    private static void DropBelow(TargetRun target, SearchBlock block, RowSet rows, float minimum)
    {
        foreach (var row in rows)
            if ((block.Scores?[row] ?? target.ConstantScore ?? 0) < minimum)
                rows[row] = false;
    }

    private void Truncate(TargetRun target, RowSet rows)
    {
        if (_request.TerminateAfter == 0)
            return;
        foreach (var row in rows)
            if (target.Taken < _request.TerminateAfter)
                target.Taken++;
            else
            {
                rows[row] = false;
                TerminatedEarly = true;
            }
    }

    private void Best(TargetRun target, SearchBlock block, RowSet rows)
    {
        if (target.ConstantScore is { } constant && !rows.IsEmpty)
            MaximumScore = Math.Max(MaximumScore ?? constant, constant);
        if (block.Scores is { } scores)
            foreach (var row in rows)
                MaximumScore = Math.Max(MaximumScore ?? scores[row], scores[row]);
    }
}
