using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Documents;

/// <summary>Reads a value so that it is stored small and given back digit for digit.</summary>
internal static class LeafReader
{
    /// <summary>The leaf at the reader; null for a null, which stays in the skeleton unless the field has a value for it.</summary>
    public static Leaf? Read(ref Utf8JsonReader reader, int path, FieldBinding binding, ParsedDocument output)
    {
        var start = (int)reader.TokenStartIndex;
        var text = reader.ValueSpan;
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.ValueIsEscaped ? Escaped(path, start + 1, output) : Plain(text, path, start + 1, binding.IsTime),
            JsonTokenType.Number => Number(text, path, start),
            JsonTokenType.True => new Leaf(path, SlotCode.Boolean, 1, start, 0, false, start, 4),
            JsonTokenType.False => new Leaf(path, SlotCode.Boolean, 0, start, 0, false, start, 5),
            JsonTokenType.Null when binding.HasNullValue => new Leaf(path, SlotCode.Null, 0, start, 0, false, start, 4),
            _ => null,
        };
    }

    /// <summary>A number's leaf from its text.</summary>
    public static Leaf Number(ReadOnlySpan<byte> text, int path, int start)
    {
        if (Utf8Parser.TryParse(text, out long number, out var consumed) && consumed == text.Length && !(number == 0 && text[0] == '-'))
            return new(path, SlotCode.Long, number, start, 0, false, start, text.Length);
        Span<byte> back = stackalloc byte[40];
        if (Utf8Parser.TryParse(text, out double value, out consumed) && consumed == text.Length && double.IsFinite(value)
            && value.TryFormat(back, out var length, default, CultureInfo.InvariantCulture) && back[..length].SequenceEqual(text))
            return new(path, SlotCode.Double, BitConverter.DoubleToInt64Bits(value), start, 0, false, start, text.Length);
        return new(path, SlotCode.Number, 0, start, text.Length, false, start, text.Length);
    }

    /// <summary>The leaf of a string without escapes from what stands between its quotes.</summary>
    public static Leaf Plain(ReadOnlySpan<byte> text, int path, int start, bool isTime)
        => isTime && IsoTime.TryParse(text, out var nanoseconds, out var digits)
            ? new Leaf(path, (byte)(SlotCode.Time + digits), nanoseconds, start, 0, false, start, text.Length)
            : new Leaf(path, SlotCode.Text, 0, start, text.Length, false, start, text.Length);

    /// <summary>The leaf of a string with escapes that begins at a place of the document; null for a wrong one.</summary>
    public static Leaf? Escaped(int path, int start, ParsedDocument output)
    {
        var end = output.Unescape(start, out var scratchStart, out var length, out var isUsual);
        return end < 0 ? null : new Leaf(path, isUsual ? SlotCode.Text : SlotCode.EscapedText, 0, scratchStart, length, true, start, end - start);
    }
}
