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
            TermSurvey.Observe(target.Filter, target.Target.View.Segments.SelectMany(segment => target.Blocks(segment, context.CancellationToken)));
        foreach (var place in new BlockAhead(Ordered(targets), Wants).Go())
            using (place)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (IsOverdue())
                {
                    TimedOut = true;
                    return;
                }
                if (_request.TerminateAfter > 0 && place.Target.Taken >= _request.TerminateAfter)
                    TerminatedEarly = true;
                else
                    Visit(place);
            }
    }

    private bool IsOverdue() => _request.Timeout is { } limit && time.GetElapsedTime(_started) > limit;

    // What has the best first values first, so that the rest need not be read; aggregations are shown index by index.
    private IEnumerable<NarrowedBlock> Ordered(IReadOnlyList<TargetRun> targets)
    {
        var all = aggregations is { SeesAllRows: true };
        var segments = targets.SelectMany(target => target.Target.View.Segments.Where(segment => all || target.Filter.MayMatch(segment)).Select(segment => (Target: target, Segment: segment)));
        if (_request.TerminateAfter > 0 || targets.All(target => target.Order.Count == 0))
            return new SegmentAhead(segments, context.CancellationToken).Go().Where(place => !TakeWhole(place.Target, place.Segment)).SelectMany(place => Blocks(place.Target, place.Segment));
        var ordered = segments.OrderBy(place => aggregations is null ? 0 : place.Target.Number).ThenBy(place => Smallest(place.Target, place.Segment));
        // Asked when its turn has come: a segment that can add nothing is not even opened.
        return new SegmentAhead(ordered, context.CancellationToken).Go().Where(place => aggregations is not null || WantsCount || hits.MayImprove(Smallest(place.Target, place.Segment)))
            .Where(place => !TakeWhole(place.Target, place.Segment))
            .SelectMany(place => Blocks(place.Target, place.Segment).OrderBy(Smallest));
    }

    /// <summary>Takes a segment of which all rows match and none becomes a hit by what is known of it as a whole; false where its rows must be looked at.</summary>
    private bool TakeWhole(TargetRun target, Segment segment)
    {
        if (segment.Deleted is not null || target.ComputesScores || target.PostFilter is not null || _request is not { MinimumScore: null, TerminateAfter: 0 }
            || target.Filter.Judge(segment) != BlockVerdict.All || hits.MayImprove(Smallest(target, segment)))
            return false;
        context.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (aggregations?.CollectWhole(target.Target, segment) == false)
                return false;
        }
        catch (DamagedBlockException)
        {
            // What of it is lost shows with its blocks.
            return false;
        }
        Total += segment.Count;
        if (target.ConstantScore is { } constant)
            MaximumScore = Math.Max(MaximumScore ?? constant, constant);
        return true;
    }

    private List<NarrowedBlock> Blocks(TargetRun target, Segment segment)
    {
        try
        {
            // Opens it, so that what is wrong with it shows here.
            _ = segment.Fields;
            return [.. target.Blocks(segment, context.CancellationToken).Select(block => new NarrowedBlock(target, block))];
        }
        catch (DamagedBlockException exception)
        {
            Fail(target, exception);
            return [];
        }
    }

    /// <summary>An index fails once, however many of its blocks are damaged.</summary>
    private void Fail(TargetRun target, DamagedBlockException exception)
    {
        if (Failures.All(failure => failure.Index != target.Target.Name))
            Failures.Add(new(target.Target.Name, new(500, "corrupt_index_exception", exception.Message) { Index = target.Target.Name }));
    }

    private static long Smallest(TargetRun target, Segment segment) => target.Order.Count == 0 ? 0 : target.Order[0].Smallest(segment);

    private static long Smallest(NarrowedBlock place) => place.Target.Order.Count == 0 ? 0 : place.Target.Order[0].Smallest(place.Block);

    // As far as is known before the blocks in front of it have been seen: what is wanted can only become less.
    private bool Wants(NarrowedBlock place) => aggregations is not null || WantsCount || hits.MayImprove(place.Block, place.Target.Number);

    private bool WantsCount => Total < _request.TrackTotalHits || _request.TerminateAfter > 0;

    private void Visit(NarrowedBlock place)
    {
        var (target, block) = (place.Target, place.Block);
        try
        {
            place.Wait();
            if (aggregations is { SeesAllRows: true })
                aggregations.CollectUnmatched(block);
            var verdict = place.Judge();
            if (verdict == BlockVerdict.None)
                return;
            var wantsHits = hits.MayImprove(block, target.Number);
            if (aggregations is null && !wantsHits)
            {
                if (!WantsCount)
                    return;
                if (verdict == BlockVerdict.All && target.PostFilter is null && _request is { MinimumScore: null, TerminateAfter: 0 })
                {
                    Total += Live(block);
                    return;
                }
            }
            Evaluate(place, verdict, wantsHits);
        }
        catch (DamagedBlockException exception)
        {
            Fail(target, exception);
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

    private void Evaluate(NarrowedBlock place, BlockVerdict verdict, bool wantsHits)
    {
        var (target, block) = (place.Target, place.Block);
        var rows = place.Rows(verdict);
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
