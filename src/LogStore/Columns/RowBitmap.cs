using System.Numerics;

namespace Dashboard.LogStore.Columns;

/// <summary>A set of rows of a segment. Immutable once it is in a view.</summary>
public sealed class RowBitmap
{
    private readonly ulong[] words;

    public RowBitmap(int rows)
        : this(rows, new ulong[(rows + 63) / 64])
    {
    }

    private RowBitmap(int rows, ulong[] words)
    {
        Rows = rows;
        this.words = words;
    }

    /// <summary>The rows of the segment, set or not.</summary>
    public int Rows { get; }

    /// <summary>64 rows each, row 0 the lowest bit of the first.</summary>
    public ReadOnlySpan<ulong> Words => words;

    /// <summary>How many rows are set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool this[int row] => (words[row >> 6] >> row & 1) != 0;

    /// <summary>A copy with more rows set; the copy may be of a segment that has grown.</summary>
    internal RowBitmap With(int rows, IEnumerable<int> more)
    {
        var copy = new ulong[(Math.Max(rows, Rows) + 63) / 64];
        words.CopyTo(copy, 0);
        foreach (var row in more)
            copy[row >> 6] |= 1UL << row;
        return new(Math.Max(rows, Rows), copy);
    }

    internal static RowBitmap FromWords(int rows, ulong[] words) => new(rows, words);
}
