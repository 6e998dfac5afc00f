using Dashboard.LogStore.Columns.Codecs;
using Dashboard.LogStore.Columns.Stored;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Puts texts that are kept as shapes together again from the row's other columns. One thread at a time.</summary>
internal sealed class EmbeddedDecoder(FileSegment segment, int block)
{
    private readonly Dictionary<int, DecodedBlock> columns = [];

    /// <summary>Writes the text of a row.</summary>
    public void Write(Shape shape, int row, ByteBuffer output)
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
