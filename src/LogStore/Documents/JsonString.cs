using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Documents;

/// <summary>Escapes of JSON strings. The usual ones: <c>\" \\ \b \f \n \r \t</c>, other control characters as <c>\u00xx</c>, everything else plain.</summary>
internal static class JsonString
{
    /// <summary>Longest escape of one byte.</summary>
    public const int MaximumExpansion = 6;

    /// <summary>Escapes a value the usual way; the number of bytes written, at most six times as many.</summary>
    public static int Escape(ReadOnlySpan<byte> value, Span<byte> output)
    {
        var written = 0;
        while (true)
        {
            var next = value.IndexOfAny(JsonBytes.NeedsEscape);
            if (next < 0)
            {
                value.CopyTo(output[written..]);
                return written + value.Length;
            }
            value[..next].CopyTo(output[written..]);
            written += next;
            written += EscapeOne(value[next], output[written..]);
            value = value[(next + 1)..];
        }
    }

    /// <summary>Escapes one character that must be; the number of bytes written.</summary>
    public static int EscapeOne(byte character, Span<byte> output)
    {
        output[0] = (byte)'\\';
        var letter = character switch
        {
            (byte)'"' => (byte)'"',
            (byte)'\\' => (byte)'\\',
            8 => (byte)'b',
            9 => (byte)'t',
            10 => (byte)'n',
            12 => (byte)'f',
            13 => (byte)'r',
            _ => (byte)0,
        };
        if (letter != 0)
        {
            output[1] = letter;
            return 2;
        }
        "u00"u8.CopyTo(output[1..]);
        output[4] = (byte)('0' + (character >> 4));
        output[5] = "0123456789abcdef"u8[character & 15];
        return 6;
    }

    /// <summary>Unescapes what begins with a backslash; how many bytes it took, 0 for a wrong escape. Lone surrogates become U+FFFD.</summary>
    public static int UnescapeOne(ReadOnlySpan<byte> text, Span<byte> output, out int length)
    {
        length = 1;
        if (text.Length < 2)
            return 0;
        var plain = text[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'t' => '\t',
            (byte)'n' => '\n',
            (byte)'f' => '\f',
            (byte)'r' => '\r',
            _ => '\0',
        };
        if (plain != 0)
        {
            output[0] = (byte)plain;
            return 2;
        }
        if (!Unit(text, out var unit))
            return 0;
        if (char.IsHighSurrogate((char)unit) && Unit(text[6..], out var low) && char.IsLowSurrogate((char)low))
        {
            length = new Rune((char)unit, (char)low).EncodeToUtf8(output);
            return 12;
        }
        length = (char.IsSurrogate((char)unit) ? Rune.ReplacementChar : new Rune((char)unit)).EncodeToUtf8(output);
        return 6;
    }

    private static bool Unit(ReadOnlySpan<byte> text, out int unit)
    {
        unit = 0;
        return text.Length >= 6 && text[0] == '\\' && text[1] == 'u' && text[2] is not ((byte)'+' or (byte)'-') && int.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);
    }
}
