using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>Numbers distinct byte strings in the order in which they come and keeps them.</summary>
internal sealed class TermTable(MemoryBudget budget)
{
    private const int ChunkBytes = 1 << 16;

    private readonly List<byte[]> chunks = [];
    private int chunkUsed;
    private int[] chunkOf = [];
    private int[] startOf = [];
    private int[] lengthOf = [];
    private ulong[] hashes = [];
    private int[] slots = [];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int term] => chunks[chunkOf[term]].AsSpan(startOf[term], lengthOf[term]);

    /// <summary>The number of the string, a new one where it has not been seen.</summary>
    public int Add(ReadOnlySpan<byte> bytes)
    {
        if (Count * 2 >= slots.Length)
            Grow();
        var hash = TokenHash.OfLowercased(bytes);
        var mask = slots.Length - 1;
        var slot = (int)hash & mask;
        while (slots[slot] is var entry && entry != 0)
        {
            if (hashes[entry - 1] == hash && this[entry - 1].SequenceEqual(bytes))
                return entry - 1;
            slot = (slot + 1) & mask;
        }
        Keep(bytes, hash);
        slots[slot] = ++Count;
        return Count - 1;
    }

    private void Keep(ReadOnlySpan<byte> bytes, ulong hash)
    {
        if (chunks.Count == 0 || chunkUsed + bytes.Length > chunks[^1].Length)
        {
            var size = Math.Max(chunks.Count == 0 ? 1024 : ChunkBytes, bytes.Length);
            budget.Reserve(size);
            chunks.Add(new byte[size]);
            chunkUsed = 0;
        }
        bytes.CopyTo(chunks[^1].AsSpan(chunkUsed));
        (chunkOf[Count], startOf[Count], lengthOf[Count], hashes[Count]) = (chunks.Count - 1, chunkUsed, bytes.Length, hash);
        chunkUsed += bytes.Length;
    }

    private void Grow()
    {
        var size = Math.Max(16, slots.Length * 2);
        budget.Reserve((long)(size - slots.Length) * (4 + (4 + 4 + 4 + 8) / 2));
        Array.Resize(ref chunkOf, size / 2 + 1);
        Array.Resize(ref startOf, size / 2 + 1);
        Array.Resize(ref lengthOf, size / 2 + 1);
        Array.Resize(ref hashes, size / 2 + 1);
        slots = new int[size];
        for (var term = 0; term < Count; term++)
        {
            var slot = (int)hashes[term] & (size - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = term + 1;
        }
    }
}
