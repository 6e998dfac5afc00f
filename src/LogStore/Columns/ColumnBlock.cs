namespace Dashboard.LogStore.Columns;

/// <summary>
/// The decoded values of one field in one block of rows. Buffers may come from a pool: dispose it, and keep no span of it afterwards.
/// The values of row <c>r</c> (counted within the block) are those at <c>Starts[r] .. Starts[r + 1]</c>, in the document's order.
/// </summary>
public abstract class ColumnBlock : IDisposable
{
    /// <summary>Rows in this block, with or without values.</summary>
    public abstract int Rows { get; }

    public abstract int ValueCount { get; }

    /// <summary><see cref="Rows"/> + 1 offsets into the values.</summary>
    public abstract ReadOnlySpan<int> Starts { get; }

    /// <summary>Every row has exactly one value, so value <c>r</c> is that of row <c>r</c>.</summary>
    public bool IsSingle { get; protected init; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
