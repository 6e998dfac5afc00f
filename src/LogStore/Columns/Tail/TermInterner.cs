using Dashboard.LogStore.Analysis;

namespace Dashboard.LogStore.Columns.Tail;

/// <summary>Numbers distinct values in the order in which they come. One thread writes; others read what was published before them.</summary>
internal sealed class TermInterner
{
    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private ulong[] hashes = new ulong[16];
    private int[] table = new int[32];
    private int count;
    private int last = -1;
    private (int Count, TermDictionary Dictionary, int[] Ranks)? sorted;

    public int Count => Volatile.Read(ref count);

    /// <summary>Bytes of all values.</summary>
    public int Size => count == 0 ? 0 : ends[count - 1];

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var start = number == 0 ? 0 : ends[number - 1];
            return bytes.AsSpan(start, ends[number] - start);
        }
    }

    /// <summary>The number of a value, a new one where it was not seen yet.</summary>
    public int Number(ReadOnlySpan<byte> value)
    {
        // Lines of one stream mostly come together, so the value is often the one before.
        if (last >= 0 && this[last].SequenceEqual(value))
            return last;
        var hash = TokenHash.OfLowercased(value);
        var mask = table.Length - 1;
        var place = (int)hash & mask;
        while (table[place] != 0)
        {
            var number = table[place] - 1;
            if (hashes[number] == hash && this[number].SequenceEqual(value))
                return last = number;
            place = place + 1 & mask;
        }
        return last = Add(value, hash, place);
    }

    /// <summary>All values so far sorted, and the rank of each by its number. The same object while nothing new has come.</summary>
    public (TermDictionary Dictionary, int[] Ranks) Sorted()
    {
        lock (this)
        {
            var now = Count;
            if (sorted is { } known && known.Count == now)
                return (known.Dictionary, known.Ranks);
            var result = TermSorter.Sort(bytes.AsSpan(0, now == 0 ? 0 : ends[now - 1]), ends.AsSpan(0, now));
            sorted = (now, result.Dictionary, result.Ordinals);
            return (result.Dictionary, result.Ordinals);
        }
    }

    private int Add(ReadOnlySpan<byte> value, ulong hash, int place)
    {
        var start = Size;
        if (start + value.Length > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + value.Length));
        if (count == ends.Length)
        {
            Array.Resize(ref ends, count * 2);
            Array.Resize(ref hashes, count * 2);
        }
        value.CopyTo(bytes.AsSpan(start));
        ends[count] = start + value.Length;
        hashes[count] = hash;
        table[place] = count + 1;
        Volatile.Write(ref count, count + 1);
        if (count * 2 > table.Length)
            Grow();
        return count - 1;
    }

    private void Grow()
    {
        var larger = new int[table.Length * 2];
        for (var number = 0; number < count; number++)
        {
            var place = (int)hashes[number] & larger.Length - 1;
            while (larger[place] != 0)
                place = place + 1 & larger.Length - 1;
            larger[place] = number + 1;
        }
        table = larger;
    }
}
