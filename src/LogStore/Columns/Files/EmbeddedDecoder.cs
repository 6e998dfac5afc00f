using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Puts texts that are kept as shapes together again from the row's other columns.</summary>
internal sealed class EmbeddedDecoder(FileSegment segment, int block)
{
    private readonly Dictionary<int, DecodedBlock> columns = [];

    /// <summary>The bytes of all values; their ends go to <paramref name="ends"/>.</summary>
    /// <param name="shapes">For each value its shape's number + 1; 0 where the text itself is kept.</param>
    /// <param name="starts">Rows + 1 offsets; null where every row has one value.</param>
    public byte[] Decode(ReadOnlySpan<long> shapes, int[]? starts, ref ByteReader kept, Span<int> ends)
    {
        var keptEnds = new int[shapes.Count(0L)];
        var keptBytes = StringCodec.Decode(ref kept, keptEnds);
        using var output = new ByteBuffer(keptBytes.Length * 2 + 1024);
        int next = 0, row = 0;
        for (var value = 0; value < shapes.Length; value++)
        {
            while (starts is not null && starts[row + 1] <= value)
                row++;
            if (shapes[value] == 0)
            {
                var start = next == 0 ? 0 : keptEnds[next - 1];
                output.Raw(keptBytes.AsSpan(start, keptEnds[next++] - start));
            }
            else
            {
                Write(segment.EmbeddedShape(shapes[value] - 1), starts is null ? value : row, output);
            }
            ends[value] = output.Length;
        }
        return output.Span.ToArray();
    }

    private void Write(Shape shape, int row, ByteBuffer output)
    {
        foreach (ref readonly var slot in shape.Slots.AsSpan())
        {
            output.Raw(shape.Skeleton.AsSpan(slot.LiteralStart, slot.LiteralLength));
            if (!columns.TryGetValue(slot.Column, out var column))
                columns[slot.Column] = column = segment.DecodedAt(slot.Column, block);
            if (!column.HasValue(row))
                throw new DamagedBlockException("a value of a text is missing");
            var value = column.FirstValue(row);
            if (slot.Code is SlotCode.Text or SlotCode.Number)
                SlotWriter.WriteBytes(slot.Code, column.String(value), output);
            else
                SlotWriter.WriteLong(slot.Code, column.Longs![value], output);
        }
        output.Raw(shape.Skeleton.AsSpan(shape.TailStart));
    }
}
