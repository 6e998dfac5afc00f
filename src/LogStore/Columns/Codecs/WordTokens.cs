using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>The hashes of a text's words, and of how they begin.</summary>
internal static class WordTokens
{
    /// <summary>Words that begin with a letter are also found by this many of their first bytes; numbers would only fill the index.</summary>
    public const int PrefixLength = 4;

    // Of words that begin with so many letters also by these: few other words begin so.
    private const int LongPrefixLength = 6;
    private const ulong PrefixSeed = 0x5851F42D4C957F2D;
    private static readonly SearchValues<byte> letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    /// <summary>Adds the words of a row's text, and how they begin to those of the block.</summary>
    public static void Add(ReadOnlySpan<byte> text, int row, WordOccurrences words, TokenSet beginnings)
    {
        if (Ascii.IsValid(text))
        {
            var ascii = new AsciiWords(text);
            while (ascii.MoveNext())
            {
                words.Add(TokenHash.OfAscii(ascii.Current), row);
                AddBeginnings(ascii.Current, beginnings);
            }
            return;
        }
        var tokens = new StandardTokenizer(text);
        while (tokens.MoveNext())
        {
            words.Add(TokenHash.OfToken(tokens.Current), row);
            AddBeginnings(tokens.Current, beginnings);
        }
    }

    /// <summary>The index speaks for beginnings that are long enough and begin with an ASCII letter.</summary>
    public static bool HasPrefix(ReadOnlySpan<byte> token) => token.Length >= PrefixLength && char.IsAsciiLetter((char)token[0]) && !token[..PrefixLength].ContainsAnyInRange((byte)0x80, (byte)0xFF);

    /// <summary>The hash of how a word begins, by as many of its first bytes as the index knows; upper and lower case alike.</summary>
    public static ulong OfPrefix(ReadOnlySpan<byte> token) => HasLongPrefix(token) ? OfLong(token) : OfShort(token);

    private static void AddBeginnings(ReadOnlySpan<byte> word, TokenSet beginnings)
    {
        if (!HasPrefix(word))
            return;
        beginnings.Add(OfShort(word));
        if (HasLongPrefix(word))
            beginnings.Add(OfLong(word));
    }

    private static bool HasLongPrefix(ReadOnlySpan<byte> word) => word.Length >= LongPrefixLength && !word[..LongPrefixLength].ContainsAnyExcept(letters);

    private static ulong OfShort(ReadOnlySpan<byte> word) => Mix((uint)TokenHash.Lower(BinaryPrimitives.ReadUInt32LittleEndian(word)) ^ PrefixSeed);

    private static ulong OfLong(ReadOnlySpan<byte> word)
        => Mix(TokenHash.Lower(BinaryPrimitives.ReadUInt32LittleEndian(word) | (ulong)BinaryPrimitives.ReadUInt16LittleEndian(word[sizeof(uint)..]) << 32) ^ PrefixSeed);

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        return hash ^ hash >> 32;
    }
}
