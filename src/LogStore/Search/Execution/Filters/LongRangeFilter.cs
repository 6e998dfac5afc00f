using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Columns.Stored;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a whole number, boolean or date between two bounds, both included, in the column's unit.</summary>
internal sealed class LongRangeFilter(string field, long from, long to) : RowFilter
{
    // Times are of the field that every log has; of another nothing is known.
    public override bool MayMatch(Segment segment) => field != StoredNames.Time || segment.Times is not { } times || times.To >= from && times.From <= to;

    public override BlockVerdict Judge(Segment segment)
    {
        if (!MayMatch(segment))
            return BlockVerdict.None;
        return field == StoredNames.Time && segment.Times is { } times && !segment.HasRowsWithoutTime && times.From >= from && times.To <= to ? BlockVerdict.All : BlockVerdict.Some;
    }

    public override BlockVerdict Judge(SearchBlock block)
    {
        if (block.Summary(field) is not { ValueCount: > 0 } summary || from > to)
            return BlockVerdict.None;
        if (summary.MinimumLong is not { } minimum || summary.MaximumLong is not { } maximum)
            return BlockVerdict.Some;
        if (minimum > to || maximum < from)
            return BlockVerdict.None;
        return minimum >= from && maximum <= to && summary.RowsWithValue == block.Rows ? BlockVerdict.All : BlockVerdict.Some;
    }

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        if (from > to || block.Read(field) is not LongBlock column)
        {
            rows.Clear();
            return;
        }
        if (column.IsSingle)
            NarrowSingle(column.Values, rows);
        else
            NarrowMany(column.Starts, column.Values, rows);
    }

    // Without a branch a row: most of a search's time goes by here.
    private void NarrowSingle(ReadOnlySpan<long> values, RowSet rows)
    {
        var width = (ulong)(to - from);
        var words = rows.Words;
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] == 0)
                continue;
            var first = word << 6;
            var count = Math.Min(64, values.Length - first);
            var matching = 0UL;
            for (var bit = 0; bit < count; bit++)
                matching |= ((ulong)(values[first + bit] - from) <= width ? 1UL : 0UL) << bit;
            words[word] &= matching;
        }
    }

    private void NarrowMany(ReadOnlySpan<int> starts, ReadOnlySpan<long> values, RowSet rows)
    {
        foreach (var row in rows)
        {
            var found = false;
            for (var index = starts[row]; index < starts[row + 1] && !found; index++)
                found = values[index] >= from && values[index] <= to;
            if (!found)
                rows[row] = false;
        }
    }
}
