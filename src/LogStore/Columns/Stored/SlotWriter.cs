using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Stored;

/// <summary>Writes a value as it stood in its document.</summary>
internal static class SlotWriter
{
    public static void Write(StoredSegment segment, int row, in ShapeSlot slot, IBufferWriter<byte> output)
    {
        var column = segment.ColumnAt(slot.Column);
        switch (slot.Code)
        {
            case SlotCode.Text:
                WriteText(column.BytesAt(row, slot.Occurrence), output);
                break;
            case SlotCode.EscapedText:
                output.Write("\""u8);
                output.Write(segment.ColumnAt(slot.EscapedColumn).BytesAt(row, slot.EscapedOccurrence));
                output.Write("\""u8);
                break;
            case SlotCode.Number:
                output.Write(column.BytesAt(row, slot.Occurrence));
                break;
            case SlotCode.Boolean:
                output.Write(column.LongAt(row, slot.Occurrence) != 0 ? "true"u8 : "false"u8);
                break;
            case SlotCode.Null:
                output.Write("null"u8);
                break;
            case SlotCode.Long:
                WriteLong(column.LongAt(row, slot.Occurrence), output);
                break;
            case SlotCode.Double:
                WriteDouble(column.LongAt(row, slot.Occurrence), output);
                break;
            default:
                WriteTime(column.LongAt(row, slot.Occurrence), slot.Code - SlotCode.Time, output);
                break;
        }
    }

    private static void WriteText(ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        var room = output.GetSpan(value.Length * JsonString.MaximumExpansion + 2);
        room[0] = (byte)'"';
        var length = JsonString.Escape(value, room[1..]);
        room[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }

    private static void WriteLong(long value, IBufferWriter<byte> output)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(20), out var length);
        output.Advance(length);
    }

    private static void WriteDouble(long bits, IBufferWriter<byte> output)
    {
        BitConverter.Int64BitsToDouble(bits).TryFormat(output.GetSpan(40), out var length, default, CultureInfo.InvariantCulture);
        output.Advance(length);
    }

    private static void WriteTime(long nanoseconds, int digits, IBufferWriter<byte> output)
    {
        var room = output.GetSpan(IsoTime.MaximumLength + 2);
        room[0] = (byte)'"';
        var length = IsoTime.Format(nanoseconds, digits, room[1..]);
        room[length + 1] = (byte)'"';
        output.Advance(length + 2);
    }
}
