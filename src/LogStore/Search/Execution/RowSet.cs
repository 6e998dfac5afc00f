using System.Numerics;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>A changeable set of the rows of one block, counted within the block.</summary>
public sealed class RowSet
{
    /// <summary>Words of 64 rows that a full block has.</summary>
    public const int WordCount = Segment.BlockRows / 64;

    private readonly ulong[] _words = new ulong[WordCount];

    /// <summary>64 rows each, row 0 the lowest bit of the first.</summary>
    public Span<ulong> Words => _words;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    public bool this[int row]
    {
        get => (_words[row >> 6] >> row & 1) != 0;
        set
        {
            if (value)
                _words[row >> 6] |= 1UL << row;
            else
                _words[row >> 6] &= ~(1UL << row);
        }
    }

    public void Clear() => _words.AsSpan().Clear();

    /// <summary>The first <paramref name="rows"/> rows and no others.</summary>
    public void Fill(int rows)
    {
        Clear();
        _words.AsSpan(0, rows >> 6).Fill(ulong.MaxValue);
        if ((rows & 63) != 0)
            _words[rows >> 6] = (1UL << rows) - 1;
    }

    public void CopyFrom(RowSet other) => other._words.CopyTo(_words, 0);

    public void And(RowSet other)
    {
        for (var index = 0; index < _words.Length; index++)
            _words[index] &= other._words[index];
    }

    /// <summary>Leaves only rows that words, as <see cref="Words"/> are, have too.</summary>
    internal void And(ReadOnlySpan<ulong> words)
    {
        for (var index = 0; index < _words.Length; index++)
            _words[index] &= words[index];
    }

    public void Or(RowSet other)
    {
        for (var index = 0; index < _words.Length; index++)
            _words[index] |= other._words[index];
    }

    public void AndNot(RowSet other)
    {
        for (var index = 0; index < _words.Length; index++)
            _words[index] &= ~other._words[index];
    }

    /// <summary>The rows in ascending order. The set may lose rows meanwhile.</summary>
    public RowEnumerator GetEnumerator() => new(_words);
}
