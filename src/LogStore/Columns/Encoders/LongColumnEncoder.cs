using System.Runtime.InteropServices;
using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Files;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Encoders;

/// <summary>Encodes a column of numbers, block by block.</summary>
internal sealed class LongColumnEncoder(PageWriter pages, RowOrder order)
{
    private readonly List<long> values = [];
    private readonly int[] starts = new int[Segment.BlockRows + 1];

    public ColumnHeader Encode(string path, StoredKind kind, IReadOnlyList<EncoderInput> inputs, IReadOnlyList<StoredColumn?> columns)
    {
        var sources = Read(inputs, columns);
        try
        {
            var blocks = new BlockHeader[(order.Count + Segment.BlockRows - 1) / Segment.BlockRows];
            for (var block = 0; block < blocks.Length; block++)
                blocks[block] = EncodeBlock(sources, block, kind);
            return new(path, kind, default, kind == StoredKind.Time ? EncodeCounts(sources, blocks) : default, [], blocks);
        }
        finally
        {
            foreach (var source in sources.SelectMany(input => input))
                source?.Dispose();
        }
    }

    /// <summary>The numbers of shapes, which every row has.</summary>
    public BlockPlace[] EncodeShapes(Func<int, int, int> shapeOf)
    {
        var places = new BlockPlace[(order.Count + Segment.BlockRows - 1) / Segment.BlockRows];
        for (var block = 0; block < places.Length; block++)
        {
            values.Clear();
            var first = block * Segment.BlockRows;
            for (var row = first; row < Math.Min(order.Count, first + Segment.BlockRows); row++)
                values.Add(shapeOf(order.Inputs[row], order.Rows[row]));
            using var buffer = new ByteBuffer(1024);
            var isCompressible = LongCodec.Encode(CollectionsMarshal.AsSpan(values), buffer);
            places[block] = pages.Add(block, buffer.Span, isCompressible);
        }
        return places;
    }

    private static LongBlock?[][] Read(IReadOnlyList<EncoderInput> inputs, IReadOnlyList<StoredColumn?> columns)
    {
        var blocks = new LongBlock?[inputs.Count][];
        for (var input = 0; input < inputs.Count; input++)
        {
            blocks[input] = new LongBlock?[(inputs[input].Segment.Count + Segment.BlockRows - 1) / Segment.BlockRows];
            for (var block = 0; columns[input] is { } column && block < blocks[input].Length; block++)
                blocks[input][block] = column.ReadLongs(block);
        }
        return blocks;
    }

    private BlockHeader EncodeBlock(LongBlock?[][] sources, int block, StoredKind kind)
    {
        values.Clear();
        var first = block * Segment.BlockRows;
        var rows = Math.Min(Segment.BlockRows, order.Count - first);
        var rowsWithValue = 0;
        for (var row = 0; row < rows; row++)
        {
            var source = order.Rows[first + row];
            if (sources[order.Inputs[first + row]][source / Segment.BlockRows] is { } read)
            {
                var inBlock = source % Segment.BlockRows;
                var (value, end) = (read.Starts[inBlock], read.Starts[inBlock + 1]);
                rowsWithValue += end > value ? 1 : 0;
                for (; value < end; value++)
                    values.Add(read.Values[value]);
            }
            starts[row + 1] = values.Count;
        }
        if (values.Count == 0)
            return default;
        var span = CollectionsMarshal.AsSpan(values);
        using var buffer = new ByteBuffer(span.Length * 4);
        Presence.Encode(starts.AsSpan(0, rows + 1), buffer);
        var isCompressible = LongCodec.Encode(span, buffer);
        var place = kind == StoredKind.Time ? pages.AddTimes(buffer.Span, isCompressible) : pages.Add(block, buffer.Span, isCompressible);
        return new(place, Bounds(new(rowsWithValue, span.Length), span, kind));
    }

    /// <summary>When rows have their times, where no row has several.</summary>
    private BlockPlace EncodeCounts(LongBlock?[][] sources, BlockHeader[] blocks)
    {
        BlockSummary[] summaries = [.. blocks.Select(block => block.Summary).Where(summary => summary.ValueCount > 0)];
        if (summaries.Length == 0 || summaries.Any(summary => summary.RowsWithValue != summary.ValueCount))
            return default;
        var (first, last) = (summaries.Min(summary => summary.MinimumLong!.Value), summaries.Max(summary => summary.MaximumLong!.Value));
        if (CountsCodec.WidthFor(first, last) is not { } width)
            return default;
        var start = CountsCodec.IntervalOf(first, width);
        var rows = new int[CountsCodec.IntervalOf(last, width) - start + 1];
        for (var row = 0; row < order.Count; row++)
            if (sources[order.Inputs[row]][order.Rows[row] / Segment.BlockRows] is { } read)
            {
                var inBlock = order.Rows[row] % Segment.BlockRows;
                if (read.Starts[inBlock + 1] > read.Starts[inBlock])
                    rows[CountsCodec.IntervalOf(read.Values[read.Starts[inBlock]], width) - start]++;
            }
        using var buffer = new ByteBuffer(rows.Length * 3);
        CountsCodec.EncodeTimes(width, start, rows, buffer);
        return pages.AddGuide(buffer.Span, true);
    }

    private static BlockSummary Bounds(BlockSummary summary, ReadOnlySpan<long> numbers, StoredKind kind)
    {
        if (kind == StoredKind.Double)
        {
            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            foreach (var bits in numbers)
                (least, most) = (Math.Min(least, BitConverter.Int64BitsToDouble(bits)), Math.Max(most, BitConverter.Int64BitsToDouble(bits)));
            return summary with { MinimumDouble = least, MaximumDouble = most };
        }
        long minimum = long.MaxValue, maximum = long.MinValue;
        foreach (var number in numbers)
            (minimum, maximum) = (Math.Min(minimum, number), Math.Max(maximum, number));
        return summary with { MinimumLong = minimum, MaximumLong = maximum };
    }
}
