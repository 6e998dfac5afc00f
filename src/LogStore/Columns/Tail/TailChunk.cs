namespace Dashboard.LogStore.Columns.Tail;

/// <summary>
/// The values of a stored column in one block of rows that is being filled. One thread writes; others read as many values as were published
/// when they looked: arrays are replaced, never changed below the published count.
/// </summary>
internal sealed class TailChunk
{
    private const int FirstValues = 16;
    private const int FirstBytes = 256;
    private const int DoubledBytes = 1 << 16;
    private readonly TermInterner? interner;
    private long[] longs = [];
    private int[] numbers = [];
    private byte[] bytes = [];
    private ushort[] rows;
    private int count;

    /// <param name="before">The block before: this one will mostly be as large, and what need not grow leaves no garbage.</param>
    public TailChunk(TermInterner? interner, bool isString, TailChunk? before)
    {
        this.interner = interner;
        var values = Math.Max(FirstValues, Expected(before?.Count ?? 0));
        rows = new ushort[values];
        if (!isString)
            longs = new long[values];
        else
            numbers = new int[values];
        if (isString && interner is null)
            bytes = new byte[Math.Max(FirstBytes, before is { Interner: null, Count: > 0 } ? WithRoom(before.Bytes(before.Count).Length) : 0)];
    }

    /// <summary>Where set, values are numbers in it.</summary>
    public TermInterner? Interner => interner;

    public int Count => Volatile.Read(ref count);

    public ReadOnlySpan<ushort> Rows(int values) => rows.AsSpan(0, values);

    public ReadOnlySpan<long> Longs(int values) => longs.AsSpan(0, values);

    /// <summary>Numbers in the interner, or the ends of the values in <see cref="Bytes"/>.</summary>
    public ReadOnlySpan<int> Numbers(int values) => numbers.AsSpan(0, values);

    public ReadOnlyMemory<byte> Bytes(int values) => bytes.AsMemory(0, values == 0 ? 0 : numbers[values - 1]);

    public ReadOnlySpan<byte> Value(int index)
    {
        if (interner is not null)
            return interner[numbers[index]];
        var start = index == 0 ? 0 : numbers[index - 1];
        return bytes.AsSpan(start, numbers[index] - start);
    }

    public long Long(int index) => longs[index];

    /// <summary>How many of the values belong to the first rows of the block.</summary>
    public int ValuesBelow(int row)
    {
        var values = Count;
        return values == 0 || rows[values - 1] < row ? values : LowerBound(row, values);
    }

    /// <summary>The first value of a row.</summary>
    public int FirstValue(int row)
    {
        var values = Count;
        // Most columns have one value in every row.
        return row < values && rows[row] == row && (row == 0 || rows[row - 1] < row) ? row : LowerBound(row, values);
    }

    /// <summary>The first value of a row, -1 where it has none.</summary>
    public int Find(int row)
    {
        var first = FirstValue(row);
        return first < Count && rows[first] == row ? first : -1;
    }

    /// <summary>As <see cref="Find(int)"/>, beginning where a column with values in the same rows had it.</summary>
    public bool Find(int row, ref int place)
    {
        var hint = place;
        if ((uint)hint < (uint)Count && rows[hint] == row && (hint == 0 || rows[hint - 1] < row))
            return true;
        place = Find(row);
        return place >= 0;
    }

    public void Add(int row, long value)
    {
        if (count == longs.Length)
            Array.Resize(ref longs, Grown(count));
        longs[count] = value;
        Publish(row);
    }

    public void Add(int row, ReadOnlySpan<byte> value)
    {
        if (count == numbers.Length)
            Array.Resize(ref numbers, Grown(count));
        if (interner is not null)
        {
            numbers[count] = interner.Number(value);
        }
        else
        {
            var start = count == 0 ? 0 : numbers[count - 1];
            if (start + value.Length > bytes.Length)
                Array.Resize(ref bytes, Math.Max(bytes.Length < DoubledBytes ? bytes.Length * 2 : bytes.Length + bytes.Length / 4, start + value.Length));
            value.CopyTo(bytes.AsSpan(start));
            numbers[count] = start + value.Length;
        }
        Publish(row);
    }

    private void Publish(int row)
    {
        if (count == rows.Length)
            Array.Resize(ref rows, Grown(count));
        rows[count] = (ushort)row;
        Volatile.Write(ref count, count + 1);
    }

    /// <summary>A block has about as many values as the one before, mostly not exactly: a little room spares it from growing.</summary>
    private static int Expected(int before) => before <= Segment.BlockRows ? Math.Min(WithRoom(before), Segment.BlockRows) : WithRoom(before);

    private static int WithRoom(int length) => length + length / 8;

    /// <summary>Most columns have at most one value in a row.</summary>
    private static int Grown(int length) => length < Segment.BlockRows ? Math.Min(length * 2, Segment.BlockRows) : length + length / 4;

    private int LowerBound(int row, int values)
    {
        int low = 0, high = values;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (rows[middle] < row)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
