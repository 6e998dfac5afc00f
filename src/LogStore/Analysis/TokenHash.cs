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

    private static ulong Rest(ReadOnlySpan<byte> rest)
    {
        var word = 0UL;
        for (var index = 0; index < rest.Length; index++)
            word |= (ulong)rest[index] << (index * 8);
        return word;
    }

    private static ulong Mix(ulong hash, ulong word) => BitOperations.RotateLeft((hash ^ word) * Multiplier, 29);
}
