using System.Buffers;
using System.Buffers.Binary;

namespace Dashboard.LogStore.Columns;

/// <summary>Makes a sorted dictionary of values that stand one after the other.</summary>
internal static class TermSorter
{
    /// <summary>Sorts the values whose ends are given; the ordinals come in a pooled buffer.</summary>
    public static SortedTerms Sort(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        var order = ArrayPool<Entry>.Shared.Rent(Math.Max(1, ends.Length));
        var copy = bytes.ToArray();
        for (int value = 0, start = 0; value < ends.Length; start = ends[value++])
            order[value] = new Entry(Prefix(bytes[start..ends[value]]), start, ends[value], value);
        order.AsSpan(0, ends.Length).Sort((left, right) => Compare(copy, left, right));
        var result = Collect(copy, order.AsSpan(0, ends.Length));
        ArrayPool<Entry>.Shared.Return(order);
        return result;
    }

    private static SortedTerms Collect(byte[] bytes, ReadOnlySpan<Entry> order)
    {
        var ordinals = ArrayPool<int>.Shared.Rent(Math.Max(1, order.Length));
        var terms = new List<int>();
        var packed = new byte[bytes.Length];
        int length = 0, lastStart = 0;
        foreach (var entry in order)
        {
            var value = bytes.AsSpan(entry.Start, entry.End - entry.Start);
            if (terms.Count == 0 || !packed.AsSpan(lastStart, length - lastStart).SequenceEqual(value))
            {
                lastStart = length;
                value.CopyTo(packed.AsSpan(length));
                length += value.Length;
                terms.Add(length);
            }
            ordinals[entry.Value] = terms.Count - 1;
        }
        return new(new TermDictionary(packed.AsSpan(0, length).ToArray(), [.. terms]), ordinals);
    }

    private static int Compare(byte[] bytes, Entry left, Entry right)
    {
        var order = left.Prefix.CompareTo(right.Prefix);
        return order != 0 ? order : bytes.AsSpan(left.Start, left.End - left.Start).SequenceCompareTo(bytes.AsSpan(right.Start, right.End - right.Start));
    }

    /// <summary>The first eight bytes as a number that sorts as they do; most comparisons end there.</summary>
    private static ulong Prefix(ReadOnlySpan<byte> value)
    {
        if (value.Length >= 8)
            return BinaryPrimitives.ReadUInt64BigEndian(value);
        Span<byte> padded = stackalloc byte[8];
        padded.Clear();
        value.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private readonly record struct Entry(ulong Prefix, int Start, int End, int Value);
}
