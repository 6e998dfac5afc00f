namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows of any of several filters; the score is the best, and a share of the others'.</summary>
internal sealed class BestOfFilter(IReadOnlyList<RowFilter> filters, float tieBreaker) : RowFilter
{
    private readonly BoolFilter _any = new([], filters, [], 1, []);

    public override int Cost => _any.Cost;

    public override bool NeedsStatistics { get; } = filters.Any(filter => filter.NeedsStatistics);

    public override BlockVerdict Judge(SearchBlock block) => _any.Judge(block);

    public override float? ConstantScore => null;

    public override void Narrow(SearchBlock block, RowSet rows) => _any.Narrow(block, rows);

    public override void Observe(SearchBlock block, RowSet live)
    {
        foreach (var filter in filters)
            if (filter.NeedsStatistics)
                filter.Observe(block, live);
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var best = new float[block.Rows];
        var sum = new float[block.Rows];
        var own = new float[block.Rows];
        foreach (var filter in filters)
        {
            own.AsSpan().Clear();
            filter.Score(block, rows, own);
            for (var row = 0; row < own.Length; row++)
            {
                sum[row] += own[row];
                best[row] = Math.Max(best[row], own[row]);
            }
        }
        foreach (var row in rows)
            scores[row] += best[row] + (sum[row] - best[row]) * tieBreaker;
    }
}
