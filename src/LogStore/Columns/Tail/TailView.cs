using System.Buffers;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Tail;

/// <summary>The first rows of a <see cref="TailColumn"/>, as many as there were when the view was opened.</summary>
internal sealed class TailView(TailColumn column, int rows) : StoredColumn
{
    public override StoredKind Kind => column.Kind;

    public override BlockSummary Summary(int block)
    {
        if (column.Chunk(block) is not { } chunk)
            return default;
        var values = chunk.ValuesBelow(RowsOf(block));
        var summary = new BlockSummary(RowsWithValue(chunk.Rows(values)), values);
        if (IsString || values == 0)
            return summary;
        var longs = chunk.Longs(values);
        if (Kind == StoredKind.Double)
        {
            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            foreach (var bits in longs)
                (least, most) = (Math.Min(least, BitConverter.Int64BitsToDouble(bits)), Math.Max(most, BitConverter.Int64BitsToDouble(bits)));
            return summary with { MinimumDouble = least, MaximumDouble = most };
        }
        long minimum = long.MaxValue, maximum = long.MinValue;
        foreach (var value in longs)
            (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
        return summary with { MinimumLong = minimum, MaximumLong = maximum };
    }

    public override LongBlock ReadLongs(int block)
    {
        var (chunk, values) = Look(block);
        var buffer = ArrayPool<long>.Shared.Rent(Math.Max(1, values));
        chunk?.Longs(values).CopyTo(buffer);
        return new(Starts(block, chunk, values), buffer);
    }

    public override StringBlock ReadStrings(int block)
    {
        var (chunk, values) = Look(block);
        var numbers = ArrayPool<int>.Shared.Rent(Math.Max(1, values));
        if (chunk?.Interner is not { } interner)
        {
            chunk?.Numbers(values).CopyTo(numbers);
            return new(Starts(block, chunk, values), chunk?.Bytes(values) ?? default, numbers, null);
        }
        var (dictionary, ranks) = interner.Sorted();
        var source = chunk.Numbers(values);
        for (var value = 0; value < values; value++)
            numbers[value] = ranks[source[value]];
        return new(Starts(block, chunk, values), dictionary, numbers);
    }

    public override bool HasValue(int row) => column.Chunk(row / Segment.BlockRows) is { } chunk && chunk.Find(row % Segment.BlockRows) >= 0;

    public override bool Begins(int row, long value, ref int place)
        => column.Chunk(row / Segment.BlockRows) is { } chunk && chunk.Find(row % Segment.BlockRows, ref place) && chunk.Long(place) == value;

    public override bool Begins(int row, ReadOnlySpan<byte> value, ref int place)
        => column.Chunk(row / Segment.BlockRows) is { } chunk && chunk.Find(row % Segment.BlockRows, ref place) && chunk.Value(place).SequenceEqual(value);

    public override long LongAt(int row, int occurrence)
    {
        var chunk = column.Chunk(row / Segment.BlockRows)!;
        return chunk.Long(chunk.FirstValue(row % Segment.BlockRows) + occurrence);
    }

    public override ReadOnlySpan<byte> BytesAt(int row, int occurrence)
    {
        var chunk = column.Chunk(row / Segment.BlockRows)!;
        return chunk.Value(chunk.FirstValue(row % Segment.BlockRows) + occurrence);
    }

    private static int RowsWithValue(ReadOnlySpan<ushort> rowOfValue)
    {
        var count = 0;
        for (var value = 0; value < rowOfValue.Length; value++)
            if (value == 0 || rowOfValue[value] != rowOfValue[value - 1])
                count++;
        return count;
    }

    private (TailChunk? Chunk, int Values) Look(int block)
    {
        var chunk = column.Chunk(block);
        return (chunk, chunk?.ValuesBelow(RowsOf(block)) ?? 0);
    }

    private RowStarts Starts(int block, TailChunk? chunk, int values)
        => RowStarts.FromRows(chunk is null ? default : chunk.Rows(values), RowsOf(block));

    private int RowsOf(int block) => Math.Min(Segment.BlockRows, rows - block * Segment.BlockRows);
}
