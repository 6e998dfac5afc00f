namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a value in at least one of several fields.</summary>
internal sealed class ExistsFilter(IReadOnlyList<string> fields) : RowFilter
{
    public override BlockVerdict Judge(SearchBlock block)
    {
        var verdict = BlockVerdict.None;
        foreach (var field in fields)
        {
            if (block.Summary(field) is not { RowsWithValue: > 0 } summary)
                continue;
            if (summary.RowsWithValue == block.Rows && !summary.AreCountsUpperBounds)
                return BlockVerdict.All;
            verdict = BlockVerdict.Some;
        }
        return verdict;
    }

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        if (Judge(block) == BlockVerdict.All)
            return;
        var found = block.Rent();
        found.Clear();
        foreach (var field in fields)
            if (block.Read(field) is { } column)
                Mark(column.Starts, rows, found);
        rows.And(found);
        block.Return(found);
    }

    private static void Mark(ReadOnlySpan<int> starts, RowSet rows, RowSet found)
    {
        foreach (var row in rows)
            if (starts[row + 1] > starts[row])
                found[row] = true;
    }
}
