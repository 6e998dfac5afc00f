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
        if (slot.Code == SlotCode.EscapedText)
            WriteBytes(slot.Code, segment.ColumnAt(slot.EscapedColumn).BytesAt(row, slot.EscapedOccurrence), output);
        else if (slot.Code is SlotCode.Text or SlotCode.Number)
            WriteBytes(slot.Code, column.BytesAt(row, slot.Occurrence), output);
        else
            WriteLong(slot.Code, column.LongAt(row, slot.Occurrence), output);
    }

    /// <summary>Writes a string, a string's own escapes or a number's text.</summary>
    public static void WriteBytes(byte code, ReadOnlySpan<byte> value, IBufferWriter<byte> output)
    {
        switch (code)
        {
            case SlotCode.Text:
                WriteText(value, output);
                break;
            case SlotCode.EscapedText:
                output.Write("\""u8);
                output.Write(value);
                output.Write("\""u8);
                break;
            default:
                output.Write(value);
                break;
        }
    }

    /// <summary>Writes anything that is kept as a number.</summary>
    public static void WriteLong(byte code, long value, IBufferWriter<byte> output)
    {
        switch (code)
        {
            case SlotCode.Boolean:
                output.Write(value != 0 ? "true"u8 : "false"u8);
                break;
            case SlotCode.Null:
                output.Write("null"u8);
                break;
            case SlotCode.Long:
                WriteInteger(value, output);
                break;
            case SlotCode.Double:
                WriteDouble(value, output);
                break;
            default:
                WriteTime(value, code - SlotCode.Time, output);
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

    private static void WriteInteger(long value, IBufferWriter<byte> output)
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
