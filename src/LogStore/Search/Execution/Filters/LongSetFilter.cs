using System.Collections.Frozen;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with one of several whole numbers, booleans or dates.</summary>
internal sealed class LongSetFilter(string field, IReadOnlyCollection<long> wanted) : RowFilter
{
    private readonly FrozenSet<long> _wanted = wanted.ToFrozenSet();
    private readonly long[] _sorted = [.. wanted.Order()];

    public override BlockVerdict Judge(SearchBlock block)
    {
        if (block.Summary(field) is not { ValueCount: > 0 } summary || _sorted.Length == 0)
            return BlockVerdict.None;
        return summary.MinimumLong > _sorted[^1] || summary.MaximumLong < _sorted[0] ? BlockVerdict.None : BlockVerdict.Some;
    }

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        if (block.Read(field) is not LongBlock column)
        {
            rows.Clear();
            return;
        }
        foreach (var row in rows)
            if (!Has(column, row))
                rows[row] = false;
    }

    private bool Has(LongBlock column, int row)
    {
        var starts = column.Starts;
        var values = column.Values;
        for (var index = starts[row]; index < starts[row + 1]; index++)
            if (_wanted.Contains(values[index]))
                return true;
        return false;
    }
}
