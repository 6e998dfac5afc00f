using System.Buffers.Binary;
using System.Numerics;

namespace Dashboard.LogStore.Analysis;

/// <summary>
/// The 64-bit hash of a token that token filters keep. It is written to disk: a change to it makes every filter useless.
/// </summary>
public static class TokenHash
{
    private const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD6E8FEB86659FD93;
    private const int OnStack = 512;

    /// <summary>The hash of a token as it stands in a text, with upper and lower case alike.</summary>
    public static ulong OfToken(ReadOnlySpan<byte> token)
    {
        var needed = Lowercase.MaximumLength(token.Length);
        var lowercased = needed <= OnStack ? stackalloc byte[OnStack] : new byte[needed];
        return OfLowercased(lowercased[..Lowercase.Write(token, lowercased)]);
    }

    /// <summary>The hash of a token that is in lower case already.</summary>
    public static ulong OfLowercased(ReadOnlySpan<byte> token)
    {
        var hash = Seed ^ (ulong)token.Length;
        while (token.Length >= sizeof(ulong))
        {
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(token));
            token = token[sizeof(ulong)..];
        }
        if (token.Length > 0)
            hash = Mix(hash, Rest(token));
        hash ^= hash >> 32;
        hash *= Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>The hash of a token of ASCII as it stands in a text, with upper and lower case alike.</summary>
    internal static ulong OfAscii(ReadOnlySpan<byte> token)
    {
        var hash = Seed ^ (ulong)token.Length;
        while (token.Length >= sizeof(ulong))
        {
            hash = Mix(hash, Lower(BinaryPrimitives.ReadUInt64LittleEndian(token)));
            token = token[sizeof(ulong)..];
        }
        if (token.Length > 0)
            hash = Mix(hash, Lower(Rest(token)));
        hash ^= hash >> 32;
        hash *= Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>Eight bytes of ASCII in lower case, all at once: the high bit of each says whether it is one of A to Z, and a quarter of that bit makes it small.</summary>
    internal static ulong Lower(ulong word)
    {
        const ulong fromA = 0x3F3F3F3F3F3F3F3F;
        const ulong beyondZ = 0x2525252525252525;
        const ulong high = 0x8080808080808080;
        return word | ((word + fromA) & ~(word + beyondZ) & high) >> 2;
    }

    private static ulong Rest(ReadOnlySpan<byte> rest)
    {
        if (rest.Length >= sizeof(uint))
        {
            // Two words that overlap hold four to seven bytes.
            var last = (ulong)BinaryPrimitives.ReadUInt32LittleEndian(rest[^sizeof(uint)..]);
            return BinaryPrimitives.ReadUInt32LittleEndian(rest) | last << (rest.Length - sizeof(uint)) * 8;
        }
        var word = (ulong)rest[0];
        if (rest.Length > 1)
            word |= (ulong)rest[1] << 8;
        return rest.Length > 2 ? word | (ulong)rest[2] << 16 : word;
    }

    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * Multiplier, 29);
}
