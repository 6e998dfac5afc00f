using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows that match as many of the filters as a numeric field of theirs says.</summary>
internal sealed class MinimumFieldFilter(IReadOnlyList<RowFilter> filters, string field) : RowFilter
{
    public override int Cost { get; } = filters.Sum(filter => filter.Cost);

    public override bool NeedsStatistics { get; } = filters.Any(filter => filter.NeedsStatistics);

    public override void Observe(SearchBlock block, RowSet live)
    {
        foreach (var filter in filters)
            if (filter.NeedsStatistics)
                filter.Observe(block, live);
    }

    public override float? ConstantScore => null;

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        if (block.Read(field) is not LongBlock minimum)
        {
            rows.Clear();
            return;
        }
        var counts = new int[block.Rows];
        var found = block.Rent();
        foreach (var filter in filters)
        {
            found.CopyFrom(rows);
            filter.NarrowJudged(block, found);
            foreach (var row in found)
                counts[row]++;
        }
        block.Return(found);
        var starts = minimum.Starts;
        var values = minimum.Values;
        foreach (var row in rows)
            if (counts[row] == 0 || starts[row] == starts[row + 1] || counts[row] < values[starts[row]])
                rows[row] = false;
    }

    public override void Score(SearchBlock block, RowSet rows, float[] scores)
    {
        var matching = block.Rent();
        matching.CopyFrom(rows);
        Narrow(block, matching);
        foreach (var filter in filters)
            filter.Score(block, matching, scores);
        block.Return(matching);
    }
}
