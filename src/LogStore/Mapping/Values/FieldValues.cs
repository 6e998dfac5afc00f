using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Mapping.Values;

/// <summary>
/// A stored value as its field reads it. The same rules refuse a value when it is written and give its column later, so the two cannot differ.
/// </summary>
internal static class FieldValues
{
    /// <summary>For fields of longs, booleans and dates.</summary>
    public static bool TryLong(FieldMapping field, StoredKind kind, long number, ReadOnlySpan<byte> text, out long value)
    {
        if (kind == StoredKind.Null)
            return TryLong(field, StoredKind.Text, 0, Encoding.UTF8.GetBytes(field.Text("null_value") ?? ""), out value);
        return field.Kind switch
        {
            ColumnKind.Boolean => TryBoolean(kind, number, text, out value),
            ColumnKind.Date => TryDate(field, kind, number, text, out value, out _),
            ColumnKind.DateNanos => TryNanoseconds(field, kind, number, text, out value),
            _ => TryInteger(field, kind, number, text, out value),
        };
    }

    /// <summary>For fields of floating point.</summary>
    public static bool TryDouble(FieldMapping field, StoredKind kind, long number, ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        switch (kind)
        {
            case StoredKind.Null:
                return TryDouble(field, StoredKind.Text, 0, Encoding.UTF8.GetBytes(field.Text("null_value") ?? ""), out value);
            case StoredKind.Long:
                value = number;
                break;
            case StoredKind.Double:
                value = BitConverter.Int64BitsToDouble(number);
                break;
            case StoredKind.Boolean or StoredKind.Time:
                return false;
            default:
                if (!TryParseDouble(field, kind, text, out value))
                    return false;
                break;
        }
        value = Round(field, value);
        return double.IsFinite(value);
    }

    /// <summary>Sixteen bytes of an address.</summary>
    public static bool TryAddress(StoredKind kind, ReadOnlySpan<byte> text, Span<byte> output)
    {
        if (kind != StoredKind.Text || text.IndexOf((byte)'%') >= 0 || text.IndexOf((byte)'[') >= 0 || !IPAddress.TryParse(Encoding.UTF8.GetString(text), out var address))
            return false;
        if (address.AddressFamily == AddressFamily.InterNetwork && text.Count((byte)'.') != 3)
            return false;
        return address.MapToIPv6().TryWriteBytes(output, out _);
    }

    /// <summary>The text of a value that is no string: at most 40 bytes; -1 where it has none.</summary>
    public static int FormatText(StoredKind kind, long number, Span<byte> output)
    {
        var length = -1;
        switch (kind)
        {
            case StoredKind.Long:
                Utf8Formatter.TryFormat(number, output, out length);
                break;
            case StoredKind.Double:
                BitConverter.Int64BitsToDouble(number).TryFormat(output, out length, default, CultureInfo.InvariantCulture);
                break;
            case StoredKind.Boolean:
                length = number != 0 ? 4 : 5;
                (number != 0 ? "true"u8 : "false"u8).CopyTo(output);
                break;
            case StoredKind.Time:
                length = IsoTime.Format(number, 9, output);
                break;
        }
        return length;
    }

    private static bool TryBoolean(StoredKind kind, long number, ReadOnlySpan<byte> text, out long value)
    {
        value = kind == StoredKind.Boolean ? number : text.SequenceEqual("true"u8) ? 1 : 0;
        return kind == StoredKind.Boolean || kind == StoredKind.Text && (value == 1 || text.IsEmpty || text.SequenceEqual("false"u8));
    }

    private static bool TryDate(FieldMapping field, StoredKind kind, long number, ReadOnlySpan<byte> text, out long milliseconds, out int nanoseconds)
    {
        (milliseconds, nanoseconds) = (0, 0);
        switch (kind)
        {
            case StoredKind.Time:
                milliseconds = DateText.FloorDivide(number, 1_000_000);
                nanoseconds = (int)(number - milliseconds * 1_000_000);
                return true;
            case StoredKind.Long:
                return DateText.TryNumber(field, number, out milliseconds);
            case StoredKind.Double:
                return DateText.TryParse(field, Encoding.UTF8.GetBytes(BitConverter.Int64BitsToDouble(number).ToString(CultureInfo.InvariantCulture)), out milliseconds, out nanoseconds);
            case StoredKind.Text or StoredKind.Number:
                return DateText.TryParse(field, text, out milliseconds, out nanoseconds);
            default:
                return false;
        }
    }

    private static bool TryNanoseconds(FieldMapping field, StoredKind kind, long number, ReadOnlySpan<byte> text, out long value)
    {
        var read = TryDate(field, kind, number, text, out var milliseconds, out var rest) && milliseconds is >= 0 and < long.MaxValue / 1_000_000;
        value = read ? milliseconds * 1_000_000 + rest : 0;
        return read;
    }

    private static bool TryInteger(FieldMapping field, StoredKind kind, long number, ReadOnlySpan<byte> text, out long value)
    {
        value = number;
        switch (kind)
        {
            case StoredKind.Long:
                break;
            case StoredKind.Double:
                if (!Truncate(field, BitConverter.Int64BitsToDouble(number), out value))
                    return false;
                break;
            case StoredKind.Text when field.Coerce:
            case StoredKind.Number:
                text = text.Trim((byte)' ');
                if (!(Utf8Parser.TryParse(text, out value, out var used) && used == text.Length)
                    && !(TryParseDouble(field, kind, text, out var fraction) && Truncate(field, fraction, out value)))
                    return false;
                break;
            default:
                return false;
        }
        var (least, most) = NumberRange.Of(field.Type);
        return value >= least && value <= most;
    }

    private static bool Truncate(FieldMapping field, double number, out long value)
    {
        value = (long)number;
        return Math.Abs(number) < 9.3e18 && (field.Coerce || Math.Floor(number) == number);
    }

    private static bool TryParseDouble(FieldMapping field, StoredKind kind, ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        return (kind == StoredKind.Number || field.Coerce) && !text.IsEmpty
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    private static double Round(FieldMapping field, double value) => field.Type switch
    {
        "float" => (float)value,
        "half_float" => (double)(Half)value,
        "scaled_float" => Math.Round(value * field.ScalingFactor, MidpointRounding.AwayFromZero) / field.ScalingFactor,
        _ => value,
    };
}
