using System.Buffers.Binary;
using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>The hashes of a text's words, and of how they begin.</summary>
internal static class WordTokens
{
    /// <summary>Words that begin with a letter are also found by this many of their first bytes; numbers would only fill the index.</summary>
    public const int PrefixLength = 4;

    private const ulong PrefixSeed = 0x5851F42D4C957F2D;

    /// <summary>Adds the words of a row's text, and how they begin to those of the block.</summary>
    public static void Add(ReadOnlySpan<byte> text, int row, WordOccurrences words, TokenSet beginnings)
    {
        if (Ascii.IsValid(text))
        {
            var ascii = new AsciiWords(text);
            while (ascii.MoveNext())
            {
                words.Add(TokenHash.OfAscii(ascii.Current), row);
                if (ascii.Length >= PrefixLength && char.IsAsciiLetter((char)text[ascii.Start]))
                    beginnings.Add(OfPrefix(ascii.Current));
            }
            return;
        }
        var tokens = new StandardTokenizer(text);
        while (tokens.MoveNext())
        {
            words.Add(TokenHash.OfToken(tokens.Current), row);
            if (HasPrefix(tokens.Current))
                beginnings.Add(OfPrefix(tokens.Current));
        }
    }

    /// <summary>The index speaks for beginnings that are long enough and begin with an ASCII letter.</summary>
    public static bool HasPrefix(ReadOnlySpan<byte> token) => token.Length >= PrefixLength && char.IsAsciiLetter((char)token[0]) && !token[..PrefixLength].ContainsAnyInRange((byte)0x80, (byte)0xFF);

    public static ulong OfPrefix(ReadOnlySpan<byte> token)
    {
        // Upper and lower case alike.
        var word = BinaryPrimitives.ReadUInt32LittleEndian(token);
        return Mix((uint)TokenHash.Lower(word) ^ PrefixSeed);
    }

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        return hash ^ hash >> 32;
    }
}
