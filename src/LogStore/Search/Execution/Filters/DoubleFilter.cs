using System.Collections.Frozen;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a floating point number between two bounds, both included, or of a set where one is given.</summary>
internal sealed class DoubleFilter(string field, double from, double to, FrozenSet<double>? wanted) : RowFilter
{
    public override BlockVerdict Judge(SearchBlock block)
    {
        if (block.Summary(field) is not { ValueCount: > 0 } summary || from > to)
            return BlockVerdict.None;
        if (summary.MinimumDouble is not { } minimum || summary.MaximumDouble is not { } maximum)
            return BlockVerdict.Some;
        if (minimum > to || maximum < from)
            return BlockVerdict.None;
        return wanted is null && minimum >= from && maximum <= to && summary.RowsWithValue == block.Rows ? BlockVerdict.All : BlockVerdict.Some;
    }

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        if (block.Read(field) is not DoubleBlock column)
        {
            rows.Clear();
            return;
        }
        foreach (var row in rows)
            if (!Has(column, row))
                rows[row] = false;
    }

    private bool Has(DoubleBlock column, int row)
    {
        var starts = column.Starts;
        var values = column.Values;
        for (var index = starts[row]; index < starts[row + 1]; index++)
            if (values[index] >= from && values[index] <= to && (wanted is null || wanted.Contains(values[index])))
                return true;
        return false;
    }
}
