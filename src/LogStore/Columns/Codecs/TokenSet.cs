namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>A set of token hashes that is filled and emptied for one block after another. One thread at a time.</summary>
internal sealed class TokenSet
{
    private ulong[] slots = new ulong[1 << 12];
    private bool hasZero;
    private int used;

    public void Add(ulong hash)
    {
        if (hash == 0)
        {
            hasZero = true;
            return;
        }
        var mask = slots.Length - 1;
        var place = (int)hash & mask;
        while (slots[place] is var taken && taken != 0)
        {
            if (taken == hash)
                return;
            place = place + 1 & mask;
        }
        slots[place] = hash;
        if (++used * 2 > slots.Length)
            Grow();
    }

    public void Clear()
    {
        if (used > 0)
            Array.Clear(slots);
        (used, hasZero) = (0, false);
    }

    /// <summary>Every hash once.</summary>
    public IEnumerable<ulong> All => hasZero ? slots.Where(hash => hash != 0).Append(0UL) : slots.Where(hash => hash != 0);

    private void Grow()
    {
        var smaller = slots;
        slots = new ulong[smaller.Length * 2];
        var mask = slots.Length - 1;
        foreach (var hash in smaller)
        {
            if (hash == 0)
                continue;
            var place = (int)hash & mask;
            while (slots[place] != 0)
                place = place + 1 & mask;
            slots[place] = hash;
        }
    }
}
