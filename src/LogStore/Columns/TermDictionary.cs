namespace Dashboard.LogStore.Columns;

/// <summary>
/// Distinct values, sorted as UTF-8 bytes. Immutable. Several blocks may share one (compare by reference to reuse what was computed for its terms);
/// it may then hold terms that a block has not.
/// </summary>
public sealed class TermDictionary
{
    private readonly byte[] bytes;
    private readonly int[] ends;

    internal TermDictionary(byte[] bytes, int[] ends)
    {
        this.bytes = bytes;
        this.ends = ends;
    }

    public int Count => ends.Length;

    /// <summary>The size in memory, in bytes.</summary>
    public int Size => bytes.Length + 4 * ends.Length;

    public ReadOnlySpan<byte> this[int ordinal]
    {
        get
        {
            var start = ordinal == 0 ? 0 : ends[ordinal - 1];
            return bytes.AsSpan(start, ends[ordinal] - start);
        }
    }

    /// <summary>The ordinal of a term, or the complement (<c>~</c>) of where it would stand.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].SequenceCompareTo(term);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return ~low;
    }
}
