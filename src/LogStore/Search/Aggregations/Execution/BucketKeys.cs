using System.Numerics;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>Numbers the distinct pairs of a bucket above and a key, in the order in which they come. An open-addressing hash table.</summary>
internal sealed class BucketKeys(MemoryBudget budget)
{
    private const int EntryBytes = 8 + 4 + 8;

    private long[] keys = [];
    private int[] owners = [];
    private int[] slots = [];
    private int[]? byOwner;
    private int[] ownerStarts = [];

    public int Count { get; private set; }

    public long KeyOf(int ordinal) => keys[ordinal];

    public int OwnerOf(int ordinal) => owners[ordinal];

    /// <summary>The number of the pair, a new one where it has not been seen.</summary>
    public int Add(int owner, long key)
    {
        if (Count * 2 >= slots.Length)
            Grow();
        var mask = slots.Length - 1;
        var slot = (int)Hash(owner, key) & mask;
        while (slots[slot] is var entry && entry != 0)
        {
            if (keys[entry - 1] == key && owners[entry - 1] == owner)
                return entry - 1;
            slot = (slot + 1) & mask;
        }
        keys[Count] = key;
        owners[Count] = owner;
        slots[slot] = ++Count;
        byOwner = null;
        return Count - 1;
    }

    /// <summary>The numbers of one owner's pairs, in no order that matters. Cheap once all are added.</summary>
    public ReadOnlySpan<int> Of(int owner)
    {
        if (byOwner is null)
            GroupByOwner();
        return owner + 1 >= ownerStarts.Length ? [] : byOwner.AsSpan(ownerStarts[owner], ownerStarts[owner + 1] - ownerStarts[owner]);
    }

    private void GroupByOwner()
    {
        var most = 0;
        for (var ordinal = 0; ordinal < Count; ordinal++)
            most = Math.Max(most, owners[ordinal]);
        ownerStarts = new int[most + 2];
        for (var ordinal = 0; ordinal < Count; ordinal++)
            ownerStarts[owners[ordinal] + 1]++;
        for (var owner = 1; owner < ownerStarts.Length; owner++)
            ownerStarts[owner] += ownerStarts[owner - 1];
        var next = ownerStarts.AsSpan().ToArray();
        byOwner = new int[Count];
        for (var ordinal = 0; ordinal < Count; ordinal++)
            byOwner[next[owners[ordinal]]++] = ordinal;
    }

    private void Grow()
    {
        var size = Math.Max(16, slots.Length * 2);
        budget.Reserve((long)(size - slots.Length) * EntryBytes);
        Array.Resize(ref keys, size / 2 + 1);
        Array.Resize(ref owners, size / 2 + 1);
        slots = new int[size];
        for (var ordinal = 0; ordinal < Count; ordinal++)
        {
            var slot = (int)Hash(owners[ordinal], keys[ordinal]) & (size - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            slots[slot] = ordinal + 1;
        }
    }

    private static ulong Hash(int owner, long key)
    {
        var hash = ((ulong)key ^ BitOperations.RotateLeft((ulong)(uint)owner * 0x9E3779B97F4A7C15, 32)) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }
}
