using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Documents;

/// <summary>Reads a value so that it is stored small and given back digit for digit. One thread at a time.</summary>
internal sealed class LeafReader
{
    private byte[] escaped = new byte[4096];

    /// <summary>The leaf at the reader; null for a null, which stays in the skeleton unless the field has a value for it.</summary>
    public Leaf? Read(ref Utf8JsonReader reader, int path, FieldBinding binding, ParsedDocument output)
    {
        var start = (int)reader.TokenStartIndex;
        var text = reader.ValueSpan;
        return reader.TokenType switch
        {
            JsonTokenType.String => String(text, path, start + 1, reader.ValueIsEscaped, binding.IsTime, output),
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

    /// <summary>A string's leaf from what stands between its quotes; null for a wrong escape.</summary>
    public Leaf? String(ReadOnlySpan<byte> text, int path, int start, bool isEscaped, bool isTime, ParsedDocument output)
    {
        if (!isEscaped)
            return isTime && IsoTime.TryParse(text, out var nanoseconds, out var digits)
                ? new Leaf(path, (byte)(SlotCode.Time + digits), nanoseconds, start, 0, false, start, text.Length)
                : new Leaf(path, SlotCode.Text, 0, start, text.Length, false, start, text.Length);
        var (scratchStart, length) = output.Unescape(text);
        if (length < 0)
            return null;
        if (escaped.Length < length * JsonString.MaximumExpansion)
            escaped = new byte[length * JsonString.MaximumExpansion];
        var usual = JsonString.Escape(output.Scratch(scratchStart, length), escaped);
        var code = escaped.AsSpan(0, usual).SequenceEqual(text) ? SlotCode.Text : SlotCode.EscapedText;
        return new Leaf(path, code, 0, scratchStart, length, true, start, text.Length);
    }
}
