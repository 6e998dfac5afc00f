using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>One part of several that together are all rows: by the remainder of the sequence number.</summary>
internal sealed class SliceFilter(int id, int max) : RowFilter
{
    public override void Narrow(SearchBlock block, RowSet rows)
    {
        var sequences = block.Read("_seq_no") as LongBlock;
        foreach (var row in rows)
            if ((sequences is null ? block.FirstRow + row : sequences.Values[row]) % max != id)
                rows[row] = false;
    }
}
