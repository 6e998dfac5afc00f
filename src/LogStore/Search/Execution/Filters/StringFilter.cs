using Dashboard.LogStore.Analysis;
using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Search.Execution.Filters;

/// <summary>Rows with a string that fits. A block's distinct strings are asked once each where it keeps them.</summary>
internal abstract class StringFilter(string field) : RowFilter
{
    private const byte Unknown = 0;
    private const byte Fits = 1;
    private const byte Misfits = 2;

    private TermDictionary? _dictionary;
    private byte[] _answers = [];

    protected string Field { get; } = field;

    /// <summary>A value fits.</summary>
    protected abstract bool Matches(ReadOnlySpan<byte> value);

    /// <summary>How a word of every value that fits begins, in either case; null where nothing is sure.</summary>
    protected virtual Needle? Needle => null;

    /// <summary>What is sought, where that alone with the mapping says which rows fit, and looking for it costs more than remembering them; else null.</summary>
    protected virtual string? Sought => null;

    /// <summary>Leaves only rows of a block that fit, where that is known without reading their values; else false.</summary>
    protected virtual bool TryNarrow(SearchBlock block, Column column, RowSet rows) => false;

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
        if (block.Column(Field) is { } column && TryNarrow(block, column, rows))
            return;
        if (Sought is not { } sought)
            NarrowByLooking(block, rows);
        else if (block.Segment.Remembered(sought, block.Index) is { } known)
            rows.And(known);
        else if (2 * rows.Count < block.Rows)
            // Looking at all rows of the block would cost more.
            NarrowByLooking(block, rows);
        else
            NarrowAndRemember(block, sought, rows);
    }

    private void NarrowAndRemember(SearchBlock block, string sought, RowSet rows)
    {
        var found = block.Rent();
        found.Fill(block.Rows);
        NarrowByLooking(block, found);
        block.Segment.Remember(sought, block.Index, found.Words.ToArray());
        rows.And(found);
        block.Return(found);
    }

    private void NarrowByLooking(SearchBlock block, RowSet rows)
    {
        if (block.Read(Field) is not StringBlock column)
            rows.Clear();
        else if (column.HasDictionary)
            NarrowByDictionary(block, column, rows);
        else
            NarrowByValues(block, column, rows);
    }

    private void NarrowByDictionary(SearchBlock block, StringBlock column, RowSet rows)
    {
        Remember(column.Dictionary);
        var starts = column.Starts;
        var ordinals = column.Ordinals;
        foreach (var row in rows)
        {
            var found = false;
            for (var index = starts[row]; index < starts[row + 1] && !found; index++)
                found = Answer(block, column.Dictionary, ordinals[index]);
            if (!found)
                rows[row] = false;
        }
    }

    private void NarrowByValues(SearchBlock block, StringBlock column, RowSet rows)
    {
        if (Needle is { } needle)
        {
            var marked = block.Rent();
            marked.Clear();
            if (column.Mark(needle, marked.Words))
                rows.And(marked);
            block.Return(marked);
        }
        var starts = column.Starts;
        foreach (var row in rows)
        {
            var found = false;
            for (var index = starts[row]; index < starts[row + 1] && !found; index++)
            {
                var value = column.Value(index);
                block.Work(value.Length);
                found = Matches(value);
            }
            if (!found)
                rows[row] = false;
        }
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

    private bool Answer(SearchBlock block, TermDictionary dictionary, int ordinal)
    {
        if (_answers[ordinal] == Unknown)
        {
            block.Work(dictionary[ordinal].Length);
            _answers[ordinal] = Matches(dictionary[ordinal]) ? Fits : Misfits;
        }
        return _answers[ordinal] == Fits;
    }
}
