using System.Buffers;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Stored;

/// <summary>Rows as they are kept, before any mapping: shapes, and columns by path and kind. Immutable; safe for many threads.</summary>
internal abstract class StoredSegment
{
    public abstract int Count { get; }

    public abstract long FirstSequenceNumber { get; }

    public abstract long LastSequenceNumber { get; }

    /// <summary>Nanoseconds of the first and the last <c>@timestamp</c>, where that is known without looking.</summary>
    public virtual (long First, long Last)? Times => null;

    /// <summary>Where <see cref="Times"/> are known: they do not speak for all rows.</summary>
    public virtual bool HasRowsWithoutTime => true;

    /// <summary>Every path that has a stored column.</summary>
    public abstract IReadOnlyCollection<string> Paths { get; }

    /// <summary>The columns of a path, one a kind; none where no row has it.</summary>
    public abstract IReadOnlyList<StoredColumn> ColumnsOf(string path);

    public abstract StoredColumn ColumnAt(int number);

    /// <summary>The path and kind of a column by its number.</summary>
    public abstract (string Path, StoredKind Kind) NameOf(int column);

    public abstract Shape ShapeOf(int row);

    /// <summary>The newest row whose given id it is, deleted or not; -1 for none.</summary>
    public abstract int FindId(SoughtId id);

    /// <summary>The row of a sequence number, -1 for none.</summary>
    public abstract int FindSequenceNumber(long number);

    public StoredColumn? Column(string path, StoredKind kind)
    {
        foreach (var column in ColumnsOf(path))
            if (column.Kind == kind)
                return column;
        return null;
    }

    public void WriteSource(int row, IBufferWriter<byte> output)
    {
        var shape = ShapeOf(row);
        foreach (ref readonly var slot in shape.Slots.AsSpan())
        {
            output.Write(shape.Skeleton.AsSpan(slot.LiteralStart, slot.LiteralLength));
            SlotWriter.Write(this, row, slot, output);
        }
        output.Write(shape.Skeleton.AsSpan(shape.TailStart));
    }
}
