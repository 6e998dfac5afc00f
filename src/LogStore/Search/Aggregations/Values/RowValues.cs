using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>
/// The numbers of a field in one block after another, ascending within a row as Elasticsearch keeps them, with the missing value filled in.
/// Spans hold until the next <see cref="Load"/>.
/// </summary>
internal abstract class RowValues<T>(string? column, T? missing)
    where T : struct, IComparable<T>
{
    private static readonly int[] identity = [.. Enumerable.Range(0, Segment.BlockRows + 1)];
    private static readonly int[] none = new int[Segment.BlockRows + 1];

    private int[] startBuffer = [];
    private T[] buffer = [];
    private T[]? constant;
    private SearchBlock? loaded;

    protected string? ColumnName => column;

    /// <summary>No row of the block has a value.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Every row has one value: that of row <c>r</c> stands at <c>r</c>.</summary>
    public bool IsSingle { get; private set; }

    public ReadOnlySpan<int> Starts(SearchBlock block) => kind switch
    {
        Origin.Block => block.Read(column!)!.Starts,
        Origin.Buffer => startBuffer.AsSpan(0, block.Rows + 1),
        Origin.Constant => identity.AsSpan(0, block.Rows + 1),
        _ => none.AsSpan(0, block.Rows + 1),
    };

    public ReadOnlySpan<T> Values(SearchBlock block) => kind switch
    {
        Origin.Block => Source(block.Read(column!)!),
        Origin.Buffer => buffer,
        Origin.Constant => constant,
        _ => [],
    };

    private enum Origin
    {
        None,
        Block,
        Buffer,
        Constant,
    }

    private Origin kind;

    /// <summary>The values as this reader gives them.</summary>
    protected abstract ReadOnlySpan<T> Source(ColumnBlock block);

    public void Load(SearchBlock block)
    {
        if (ReferenceEquals(loaded, block))
            return;
        loaded = block;
        var read = column is null ? null : block.Read(column);
        if (read is null)
            LoadNothing();
        else if (read.IsSingle || missing is null && !HasSeveral(read))
            (kind, IsEmpty, IsSingle) = (Origin.Block, false, read.IsSingle);
        else
            LoadSorted(read);
    }

    private void LoadNothing()
    {
        IsEmpty = missing is null;
        IsSingle = !IsEmpty;
        kind = IsEmpty ? Origin.None : Origin.Constant;
        if (missing is { } value && constant is null)
        {
            constant = new T[Segment.BlockRows];
            constant.AsSpan().Fill(value);
        }
    }

    private void LoadSorted(ColumnBlock read)
    {
        var starts = read.Starts;
        var source = Source(read);
        if (startBuffer.Length < read.Rows + 1)
            startBuffer = new int[Segment.BlockRows + 1];
        if (buffer.Length < read.ValueCount + read.Rows)
            buffer = new T[read.ValueCount + read.Rows];
        var count = 0;
        for (var row = 0; row < read.Rows; row++)
        {
            startBuffer[row] = count;
            var values = source[starts[row]..starts[row + 1]];
            if (values.Length == 0 && missing is { } filler)
                buffer[count++] = filler;
            values.CopyTo(buffer.AsSpan(count));
            if (values.Length > 1)
                buffer.AsSpan(count, values.Length).Sort();
            count += values.Length;
        }
        startBuffer[read.Rows] = count;
        (kind, IsEmpty, IsSingle) = (Origin.Buffer, false, false);
    }

    private static bool HasSeveral(ColumnBlock block)
    {
        var starts = block.Starts;
        for (var row = 1; row < starts.Length; row++)
            if (starts[row] - starts[row - 1] > 1)
                return true;
        return false;
    }
}
