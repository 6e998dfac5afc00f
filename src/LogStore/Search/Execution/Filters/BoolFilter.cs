namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows that match all of some clauses, enough of others, and none of a third sort.</summary>
internal sealed class BoolFilter(
    IReadOnlyList<RowFilter> required,
    IReadOnlyList<RowFilter> optional,
    IReadOnlyList<RowFilter> excluded,
    int minimumOptional,
    IReadOnlyList<RowFilter> scoring) : RowFilter
{
    private readonly RowFilter[] _required = [.. required.OrderBy(filter => filter.Cost)];
    private readonly RowFilter[] _excluded = [.. excluded.OrderBy(filter => filter.Cost)];

    public override int Cost { get; } = required.Concat(optional).Concat(excluded).Sum(filter => filter.Cost);

    public override bool NeedsStatistics { get; } = scoring.Any(filter => filter.NeedsStatistics);

    public override float? ConstantScore { get; } = scoring.Count == 0 ? 0 : optional.Count == 0 && scoring.All(filter => filter.ConstantScore is not null)
        ? scoring.Sum(filter => filter.ConstantScore)
        : null;

    public override bool MayMatch(Columns.Segment segment) => Array.TrueForAll(_required, filter => filter.MayMatch(segment));

    public override BlockVerdict Judge(SearchBlock block) => Judge(filter => filter.Judge(block));

    public override BlockVerdict Judge(Columns.Segment segment) => Judge(filter => filter.Judge(segment));

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        foreach (var filter in _required)
        {
            filter.NarrowJudged(block, rows);
            if (rows.IsEmpty)
                return;
        }
        if (minimumOptional == 1)
            NarrowAny(block, rows);
        else if (minimumOptional > 1)
            NarrowCounted(block, rows);
        var found = block.Rent();
        foreach (var filter in _excluded)
        {
            found.CopyFrom(rows);
            filter.NarrowJudged(block, found);
            rows.AndNot(found);
        }
        block.Return(found);
    }

    public override void Observe(SearchBlock block, RowSet live)
    {
        foreach (var filter in scoring)
            if (filter.NeedsStatistics)
                filter.Observe(block, live);
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var matching = block.Rent();
        matching.CopyFrom(rows);
        Narrow(block, matching);
        if (!matching.IsEmpty)
            foreach (var filter in scoring)
                filter.Score(block, matching, scores);
        block.Return(matching);
    }

    private static BlockVerdict Least(BlockVerdict left, BlockVerdict right) => left < right ? left : right;

    private BlockVerdict Judge(Func<RowFilter, BlockVerdict> judge)
    {
        var verdict = BlockVerdict.All;
        foreach (var filter in _required)
            switch (judge(filter))
            {
                case BlockVerdict.None:
                    return BlockVerdict.None;
                case BlockVerdict.Some:
                    verdict = BlockVerdict.Some;
                    break;
            }
        foreach (var filter in _excluded)
            switch (judge(filter))
            {
                case BlockVerdict.All:
                    return BlockVerdict.None;
                case BlockVerdict.Some:
                    verdict = BlockVerdict.Some;
                    break;
            }
        return minimumOptional > 0 ? Least(verdict, JudgeOptional(judge)) : verdict;
    }

    private BlockVerdict JudgeOptional(Func<RowFilter, BlockVerdict> judge)
    {
        int sure = 0, possible = 0;
        foreach (var filter in optional)
        {
            var verdict = judge(filter);
            sure += verdict == BlockVerdict.All ? 1 : 0;
            possible += verdict == BlockVerdict.None ? 0 : 1;
        }
        return sure >= minimumOptional ? BlockVerdict.All : possible >= minimumOptional ? BlockVerdict.Some : BlockVerdict.None;
    }

    private void NarrowAny(SearchBlock block, RowSet rows)
    {
        var left = block.Rent();
        var found = block.Rent();
        left.CopyFrom(rows);
        foreach (var filter in optional)
        {
            found.CopyFrom(left);
            filter.NarrowJudged(block, found);
            left.AndNot(found);
            if (left.IsEmpty)
                break;
        }
        rows.AndNot(left);
        block.Return(left);
        block.Return(found);
    }

    private void NarrowCounted(SearchBlock block, RowSet rows)
    {
        var counts = new ushort[block.Rows];
        var found = block.Rent();
        foreach (var filter in optional)
        {
            found.CopyFrom(rows);
            filter.NarrowJudged(block, found);
            foreach (var row in found)
                counts[row]++;
        }
        block.Return(found);
        foreach (var row in rows)
            if (counts[row] < minimumOptional)
                rows[row] = false;
    }
}
