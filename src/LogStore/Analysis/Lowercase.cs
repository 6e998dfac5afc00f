using System.Text;

namespace Dashboard.LogStore.Analysis;

/// <summary>Lowercases UTF-8 code point by code point, as Lucene's LowerCaseFilter does.</summary>
public static class Lowercase
{
    /// <summary>How many bytes a lowercased text of <paramref name="length"/> bytes can have at most.</summary>
    public static int MaximumLength(int length) => length * 3 / 2 + 3;

    /// <summary>
    /// Writes <paramref name="utf8"/> in lower case to <paramref name="target"/>, which has room for
    /// <see cref="MaximumLength"/> bytes; the two may begin at the same place only for ASCII. Answers how many bytes were written.
    /// Ill-formed bytes become U+FFFD.
    /// </summary>
    public static int Write(ReadOnlySpan<byte> utf8, Span<byte> target)
    {
        Ascii.ToLower(utf8, target, out var written);
        var read = written;
        while (read < utf8.Length)
        {
            Rune.DecodeFromUtf8(utf8[read..], out var rune, out var size);
            read += size;
            written += Of(rune).EncodeToUtf8(target[written..]);
        }
        return written;
    }

    /// <summary>The lower case of one code point; U+0130 becomes a plain i, as in Java.</summary>
    public static Rune Of(Rune rune) => rune.Value == 0x130 ? new Rune('i') : Rune.ToLowerInvariant(rune);

    /// <summary>The lower case of a text.</summary>
    public static string Of(string text)
    {
        if (!HasUpper(text))
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            builder.Append(Of(rune).ToString());
        return builder.ToString();
    }

    private static bool HasUpper(string text)
    {
        foreach (var character in text)
            if (character is >= 'A' and <= 'Z' or >= '\u0080')
                return true;
        return false;
    }
}
