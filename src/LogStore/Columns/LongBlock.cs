using System.Buffers;

namespace Dashboard.LogStore.Columns;

/// <summary>Longs, booleans (0, 1) and dates of one block.</summary>
public sealed class LongBlock : ColumnBlock
{
    private readonly RowStarts starts;
    private long[]? values;

    /// <summary>Takes over both buffers, which come from the shared pool.</summary>
    internal LongBlock(RowStarts starts, long[] values)
    {
        this.starts = starts;
        this.values = values;
        IsSingle = starts.IsSingle;
    }

    public override int Rows => starts.Rows;

    public override int ValueCount => starts.ValueCount;

    public override ReadOnlySpan<int> Starts => starts.Span;

    public ReadOnlySpan<long> Values => values.AsSpan(0, ValueCount);

    internal Span<long> MutableValues => values.AsSpan(0, ValueCount);

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref values, null) is { } buffer)
        {
            ArrayPool<long>.Shared.Return(buffer);
            starts.Return();
        }
        base.Dispose(disposing);
    }
}
