namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>A Bloom filter of hashes.</summary>
internal static class TokenFilter
{
    private const int Hashes = 6;
    private const int BitsPerHash = 12;

    /// <summary>A filter with room for so many hashes.</summary>
    public static byte[] Empty(int hashes) => new byte[Math.Max(8, hashes * BitsPerHash / 8)];

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

    private static uint Bit(ulong hash, int index, int length)
    {
        var mixed = (uint)hash + (uint)index * ((uint)(hash >> 32) | 1);
        return (uint)((ulong)mixed * (ulong)(length * 8L) >> 32);
    }
}
