using System.Buffers;

namespace Dashboard.LogStore.Columns;

/// <summary>Where the values of each row begin, in a pooled buffer; one shared constant where every row has one value.</summary>
internal sealed class RowStarts
{
    private static readonly int[] identity = [.. Enumerable.Range(0, Segment.BlockRows + 1)];

    private int[]? buffer;
    private readonly bool pooled;

    private RowStarts(int[] buffer, bool pooled, int rows, int valueCount, bool isSingle)
    {
        this.buffer = buffer;
        this.pooled = pooled;
        Rows = rows;
        ValueCount = valueCount;
        IsSingle = isSingle;
    }

    public int Rows { get; }

    public int ValueCount { get; }

    public bool IsSingle { get; }

    public ReadOnlySpan<int> Span => buffer.AsSpan(0, Rows + 1);

    /// <summary>One value a row.</summary>
    public static RowStarts Single(int rows) => new(identity, false, rows, rows, true);

    /// <summary>From the row of every value, ascending.</summary>
    public static RowStarts FromRows(ReadOnlySpan<ushort> rowOfValue, int rows)
    {
        if (IsOnePerRow(rowOfValue, rows))
            return Single(rows);
        var starts = ArrayPool<int>.Shared.Rent(rows + 1);
        var value = 0;
        for (var row = 0; row < rows; row++)
        {
            starts[row] = value;
            while (value < rowOfValue.Length && rowOfValue[value] == row)
                value++;
        }
        starts[rows] = value;
        return new(starts, true, rows, value, false);
    }

    /// <summary>From offsets that others read too.</summary>
    public static RowStarts Shared(int[] starts, int rows) => new(starts, false, rows, starts[rows], false);

    /// <summary>From a pooled buffer of offsets, taken over.</summary>
    public static RowStarts FromPooled(int[] starts, int rows) => new(starts, true, rows, starts[rows], false);

    /// <summary>The row of a value.</summary>
    public int RowOf(int value)
    {
        int low = 0, high = Rows - 1;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (buffer![middle + 1] <= value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    public void Return()
    {
        if (Interlocked.Exchange(ref buffer, null) is { } taken && pooled)
            ArrayPool<int>.Shared.Return(taken);
    }

    private static bool IsOnePerRow(ReadOnlySpan<ushort> rowOfValue, int rows)
    {
        // Ascending, as many as rows, and the ends where they belong: only one without a repeat has a distinct row for each.
        if (rowOfValue.Length != rows)
            return false;
        for (var row = 0; row < rows; row++)
            if (rowOfValue[row] != row)
                return false;
        return true;
    }
}
