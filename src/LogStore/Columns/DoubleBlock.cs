using System.Buffers;

namespace Dashboard.LogStore.Columns;

/// <summary>Floating point values of one block.</summary>
public sealed class DoubleBlock : ColumnBlock
{
    private readonly RowStarts starts;
    private double[]? values;

    /// <summary>Takes over both buffers, which come from the shared pool.</summary>
    internal DoubleBlock(RowStarts starts, double[] values)
    {
        this.starts = starts;
        this.values = values;
        IsSingle = starts.IsSingle;
    }

    public override int Rows => starts.Rows;

    public override int ValueCount => starts.ValueCount;

    public override ReadOnlySpan<int> Starts => starts.Span;

    public ReadOnlySpan<double> Values => values.AsSpan(0, ValueCount);

    protected override void Dispose(bool disposing)
    {
        if (Interlocked.Exchange(ref values, null) is { } buffer)
        {
            ArrayPool<double>.Shared.Return(buffer);
            starts.Return();
        }
        base.Dispose(disposing);
    }
}
