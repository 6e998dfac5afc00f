using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a string that fits. A block's distinct strings are asked once each where it keeps them.</summary>
internal abstract class StringFilter(string field) : RowFilter
{
    private const byte Unknown = 0;
    private const byte Fits = 1;
    private const byte Misfits = 2;
    private const int CheckEvery = 256;

    private TermDictionary? _dictionary;
    private byte[] _answers = [];

    protected string Field { get; } = field;

    /// <summary>A value fits.</summary>
    protected abstract bool Matches(ReadOnlySpan<byte> value);

    /// <summary>What every value that fits has in it somewhere, in either case; null where nothing is sure.</summary>
    protected virtual Needle? Needle => null;

    /// <summary>False where a block certainly has no value that fits.</summary>
    protected virtual bool MayMatch(Column column, int block) => true;

    public override int Cost => 10;

    public override BlockVerdict Judge(SearchBlock block)
    {
        if (block.Column(Field) is not { } column || column.Summary(block.Index).ValueCount == 0)
            return BlockVerdict.None;
        return MayMatch(column, block.Index) ? BlockVerdict.Some : BlockVerdict.None;
    }

    public override void Narrow(SearchBlock block, RowSet rows)
    {
        if (block.Read(Field) is not StringBlock column)
            rows.Clear();
        else if (column.HasDictionary)
            NarrowByDictionary(column, rows);
        else if (Needle is { } needle && needle.SpeaksFor(column.Bytes))
            NarrowBySearch(column, needle, rows, block.CancellationToken);
        else
            NarrowByValues(column, rows, block.CancellationToken);
    }

    private void NarrowByDictionary(StringBlock column, RowSet rows)
    {
        Remember(column.Dictionary);
        var starts = column.Starts;
        var ordinals = column.Ordinals;
        foreach (var row in rows)
        {
            var found = false;
            for (var index = starts[row]; index < starts[row + 1] && !found; index++)
                found = Answer(column.Dictionary, ordinals[index]);
            if (!found)
                rows[row] = false;
        }
    }

    private void NarrowByValues(StringBlock column, RowSet rows, CancellationToken cancellationToken)
    {
        var starts = column.Starts;
        var looked = 0;
        foreach (var row in rows)
        {
            // Rows can be long: a search that is given up must end within a block.
            if ((++looked & (CheckEvery - 1)) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            var found = false;
            for (var index = starts[row]; index < starts[row + 1] && !found; index++)
                found = Matches(column.Value(index));
            if (!found)
                rows[row] = false;
        }
    }

    /// <summary>Looks for what must be in a value through all values at once, and only at those that have it.</summary>
    private void NarrowBySearch(StringBlock column, Needle needle, RowSet rows, CancellationToken cancellationToken)
    {
        var ends = column.Ends;
        var starts = column.Starts;
        var text = column.Bytes[..(ends.Length == 0 ? 0 : ends[^1])];
        Span<ulong> found = stackalloc ulong[RowSet.WordCount];
        found.Clear();
        var (value, row, looked) = (0, 0, 0);
        for (var at = needle.Next(text, 0); at >= 0; at = needle.Next(text, at))
        {
            if ((++looked & (CheckEvery - 1)) == 0)
                cancellationToken.ThrowIfCancellationRequested();
            value += FirstBeyond(ends[value..], at);
            while (starts[row + 1] <= value)
                row++;
            if (at + needle.Length <= ends[value] && rows[row] && (found[row >> 6] >> row & 1) == 0 && Matches(column.Value(value)))
                found[row >> 6] |= 1UL << row;
            // A needle that reaches into the next value stands in neither; one that fits not is looked at no more.
            at = at + needle.Length <= ends[value] ? ends[value] : at + 1;
        }
        for (var word = 0; word < found.Length; word++)
            rows.Words[word] &= found[word];
    }

    /// <summary>The first of ascending ends that lies behind a place.</summary>
    private static int FirstBeyond(ReadOnlySpan<int> ends, int place)
    {
        var (low, high) = (0, 1);
        while (high < ends.Length && ends[high] <= place)
            (low, high) = (high, high * 2);
        high = Math.Min(high, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (ends[middle] <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void Remember(TermDictionary dictionary)
    {
        if (ReferenceEquals(_dictionary, dictionary))
            return;
        _dictionary = dictionary;
        if (_answers.Length < dictionary.Count)
            _answers = new byte[dictionary.Count];
        else
            _answers.AsSpan(0, dictionary.Count).Clear();
    }

    private bool Answer(TermDictionary dictionary, int ordinal)
    {
        if (_answers[ordinal] == Unknown)
            _answers[ordinal] = Matches(dictionary[ordinal]) ? Fits : Misfits;
        return _answers[ordinal] == Fits;
    }
}
