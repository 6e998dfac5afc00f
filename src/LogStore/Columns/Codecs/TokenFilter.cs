using System.Buffers.Binary;
using System.Text;
using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>A Bloom filter of a block's tokens and of how they begin.</summary>
internal static class TokenFilter
{
    /// <summary>Tokens that begin with a letter are also found by this many of their first bytes; numbers would only fill the filter.</summary>
    public const int PrefixLength = 4;

    private const int Hashes = 6;
    private const int BitsPerToken = 12;
    private const ulong PrefixSeed = 0x5851F42D4C957F2D;

    /// <summary>The filter of a set of hashes.</summary>
    public static byte[] Build(TokenSet hashes)
    {
        var filter = Empty(hashes.Count);
        hashes.CopyTo(filter);
        return filter;
    }

    /// <summary>A filter with room for so many hashes.</summary>
    public static byte[] Empty(int hashes) => new byte[Math.Max(8, hashes * BitsPerToken / 8)];

    /// <summary>Sets the bits of a hash.</summary>
    public static void Set(Span<byte> filter, ulong hash)
    {
        for (var index = 0; index < Hashes; index++)
        {
            var bit = Bit(hash, index, filter.Length);
            filter[(int)(bit >> 3)] |= (byte)(1 << (int)(bit & 7));
        }
    }

    public static bool MayContain(ReadOnlySpan<byte> filter, ulong hash)
    {
        for (var index = 0; index < Hashes; index++)
        {
            var bit = Bit(hash, index, filter.Length);
            if ((filter[(int)(bit >> 3)] >> (int)(bit & 7) & 1) == 0)
                return false;
        }
        return true;
    }

    /// <summary>Adds the hashes of a text's tokens.</summary>
    public static void AddTokens(ReadOnlySpan<byte> text, TokenSet hashes)
    {
        if (Ascii.IsValid(text))
        {
            var words = new AsciiWords(text);
            while (words.MoveNext())
            {
                hashes.Add(TokenHash.OfAscii(words.Current));
                if (words.Length >= PrefixLength && char.IsAsciiLetter((char)text[words.Start]))
                    hashes.Add(OfPrefix(words.Current));
            }
            return;
        }
        var tokens = new StandardTokenizer(text);
        while (tokens.MoveNext())
        {
            hashes.Add(TokenHash.OfToken(tokens.Current));
            if (HasPrefix(tokens.Current))
                hashes.Add(OfPrefix(tokens.Current));
        }
    }

    /// <summary>The filter speaks for prefixes that are long enough and begin with an ASCII letter.</summary>
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

    private static uint Bit(ulong hash, int index, int length)
    {
        var mixed = (uint)hash + (uint)index * ((uint)(hash >> 32) | 1);
        return (uint)((ulong)mixed * (ulong)(length * 8L) >> 32);
    }
}
