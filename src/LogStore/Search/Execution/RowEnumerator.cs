using System.Numerics;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>Walks the rows of a set in ascending order.</summary>
public ref struct RowEnumerator
{
    private readonly ReadOnlySpan<ulong> _words;
    private ulong _rest;
    private int _word;

    internal RowEnumerator(ReadOnlySpan<ulong> words)
    {
        _words = words;
        _rest = words[0];
    }

    public int Current { get; private set; }

    public bool MoveNext()
    {
        while (_rest == 0)
        {
            if (++_word >= _words.Length)
                return false;
            _rest = _words[_word];
        }
        Current = (_word << 6) + BitOperations.TrailingZeroCount(_rest);
        _rest &= _rest - 1;
        return true;
    }
}
