using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Columns;

/// <summary>Finds the rows whose strings have something in them, through all strings of a block at once.</summary>
internal static class MarkedRows
{
    /// <summary>Sets the bit of each row with a value that has the needle.</summary>
    /// <param name="bytes">The values one after the other.</param>
    /// <param name="ends">Where each ends.</param>
    /// <param name="rowOf">The row of a value.</param>
    public static void Mark(Needle needle, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends, Func<int, int> rowOf, Span<ulong> rows)
    {
        var text = bytes[..(ends.Length == 0 ? 0 : ends[^1])];
        var value = 0;
        for (var at = needle.Next(text, 0); at >= 0;)
        {
            value += FirstBeyond(ends[value..], at);
            var isInside = at + needle.Length <= ends[value];
            if (isInside)
            {
                var row = rowOf(value);
                rows[row >> 6] |= 1UL << row;
            }
            // One that reaches into the next value stands in neither; one that is found is enough for its value.
            at = needle.Next(text, isInside ? ends[value] : at + 1);
        }
    }

    /// <summary>The first of ascending ends that lies behind a place. Mostly it is near.</summary>
    private static int FirstBeyond(ReadOnlySpan<int> ends, int place)
    {
        var (low, high) = (0, 1);
        while (high < ends.Length && ends[high] <= place)
            (low, high) = (high, high * 2);
        high = Math.Min(high, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ends[middle] <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
