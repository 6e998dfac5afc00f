using System.Runtime.InteropServices;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>
/// Which words stand in which rows of some blocks, gathered for <see cref="WordIndex"/>: the upper 47 bits of a word's hash and the row in the lower 17, so that they are
/// grouped by sorting them. One thread at a time.
/// </summary>
internal sealed class WordOccurrences : IDisposable
{
    /// <summary>Bits of a row's number.</summary>
    public const int RowBits = 17;

    private const int FewestKept = 1 << 13;

    // Parts this small are sorted as they are.
    private const int Small = 1 << 12;
    private const int DigitBits = 8;
    private byte[] bytes = [];
    private int count;

    public int Count => count;

    public void Add(ulong hash, int row)
    {
        var keys = Keys;
        if (count == keys.Length)
            keys = Grow();
        keys[count++] = hash & ulong.MaxValue << RowBits | (uint)row;
    }

    /// <summary>Adds a word that a block has somewhere, as if it stood in the block's first row.</summary>
    public void AddAll(TokenSet hashes, int firstRow)
    {
        foreach (var hash in hashes.All)
            Add(hash, firstRow);
    }

    public void Clear() => count = 0;

    /// <summary>All, in order, each once.</summary>
    public ReadOnlySpan<ulong> Sort()
    {
        var keys = Keys[..count];
        SortByDigit(keys);
        var kept = 0;
        for (var index = 0; index < keys.Length; index++)
            if (kept == 0 || keys[index] != keys[kept - 1])
                keys[kept++] = keys[index];
        count = kept;
        return keys[..kept];
    }

    public void Dispose()
    {
        if (bytes.Length > 0)
            LargeBuffers.Shared.Return(bytes);
        (bytes, count) = ([], 0);
    }

    private Span<ulong> Keys => MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan());

    private Span<ulong> Grow()
    {
        var larger = LargeBuffers.Shared.Rent(Math.Max(FewestKept * sizeof(ulong), bytes.Length * 2));
        bytes.CopyTo(larger, 0);
        if (bytes.Length > 0)
            LargeBuffers.Shared.Return(bytes);
        bytes = larger;
        return Keys;
    }

    /// <summary>Puts hashes, which are spread evenly, in place by their first bits, then sorts what these have in common.</summary>
    private static void SortByDigit(Span<ulong> keys)
    {
        if (keys.Length <= Small)
        {
            keys.Sort();
            return;
        }
        const int shift = 64 - DigitBits;
        Span<int> next = stackalloc int[1 << DigitBits];
        Span<int> ends = stackalloc int[1 << DigitBits];
        next.Clear();
        foreach (var key in keys)
            next[(int)(key >> shift)]++;
        var end = 0;
        for (var digit = 0; digit < ends.Length; digit++)
        {
            (next[digit], end) = (end, end + next[digit]);
            ends[digit] = end;
        }
        for (var digit = 0; digit < ends.Length; digit++)
            while (next[digit] < ends[digit])
            {
                var key = keys[next[digit]];
                for (var home = (int)(key >> shift); home != digit; home = (int)(key >> shift))
                {
                    var place = next[home]++;
                    (key, keys[place]) = (keys[place], key);
                }
                keys[next[digit]++] = key;
            }
        var start = 0;
        foreach (var stop in ends)
        {
            keys[start..stop].Sort();
            start = stop;
        }
    }
}
