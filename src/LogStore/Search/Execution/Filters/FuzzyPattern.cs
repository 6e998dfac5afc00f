using System.Text;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Terms within some edits of another: characters changed, put in, left out, and neighbours exchanged where that counts as one.</summary>
internal sealed class FuzzyPattern : IBytePattern
{
    private const int LongestOnStack = 128;

    private readonly int[] _term;
    private readonly int _edits;
    private readonly bool _transposes;

    public FuzzyPattern(string term, int edits, int prefixLength, bool transposes)
    {
        _term = [.. term.EnumerateRunes().Select(rune => rune.Value)];
        _edits = edits;
        _transposes = transposes;
        Prefix = Encoding.UTF8.GetBytes(string.Concat(_term.Take(edits == 0 ? _term.Length : prefixLength).Select(value => new Rune(value).ToString())));
    }

    public byte[] Prefix { get; }

    public bool Matches(ReadOnlySpan<byte> term)
    {
        if (!term.StartsWith(Prefix) || term.Length > 4 * (_term.Length + _edits))
            return false;
        var length = Rune32(term, out var codePoints);
        return Math.Abs(length - _term.Length) <= _edits && Distance(codePoints.AsSpan(0, length)) <= _edits;
    }

    public float Likeness(ReadOnlySpan<byte> term)
    {
        var length = Rune32(term, out var codePoints);
        return 1 - (float)Distance(codePoints.AsSpan(0, length)) / Math.Max(1, Math.Min(length, _term.Length));
    }

    private static int Rune32(ReadOnlySpan<byte> term, out int[] codePoints)
    {
        codePoints = new int[term.Length];
        var count = 0;
        while (!term.IsEmpty)
        {
            Rune.DecodeFromUtf8(term, out var rune, out var size);
            codePoints[count++] = rune.Value;
            term = term[size..];
        }
        return count;
    }

    private int Distance(ReadOnlySpan<int> other)
    {
        var width = other.Length + 1;
        Span<int> rows = width <= LongestOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var previous = rows.Slice(width, width);
        var current = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
            previous[column] = column;
        for (var row = 1; row <= _term.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column < width; column++)
            {
                var same = _term[row - 1] == other[column - 1];
                var best = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + (same ? 0 : 1));
                if (_transposes && row > 1 && column > 1 && _term[row - 1] == other[column - 2] && _term[row - 2] == other[column - 1])
                    best = Math.Min(best, before[column - 2] + 1);
                current[column] = best;
            }
            var recycled = before;
            before = previous;
            previous = current;
            current = recycled;
        }
        return previous[^1];
    }
}
