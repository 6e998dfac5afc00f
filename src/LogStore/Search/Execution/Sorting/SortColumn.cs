namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>One key of an order on one index.</summary>
internal abstract class SortColumn
{
    /// <summary>Descending: the order of bytes is turned; numbers are turned by the column already.</summary>
    public required bool Descending { get; init; }

    /// <summary>Rows differ by their number alone.</summary>
    public virtual bool IsNumeric => true;

    /// <summary>Reads what is needed of a block.</summary>
    public abstract void Load(SearchBlock block);

    /// <summary>The row's number, smaller first.</summary>
    public abstract long Number(int row);

    /// <summary>The row's slot.</summary>
    public virtual SortSlot Slot(int row) => new(Number(row), null);

    /// <summary>The smallest number that a row of the block can have, as far as is known without reading it.</summary>
    public virtual long Smallest(SearchBlock block) => long.MinValue;

    /// <summary>The smallest number that a row of the segment can have, as far as is known without opening it.</summary>
    public virtual long Smallest(Columns.Segment segment) => long.MinValue;

    /// <summary>Compares a row with a slot under this key.</summary>
    public virtual int Compare(int row, SortSlot slot) => Number(row).CompareTo(slot.Number);

    /// <summary>Compares two slots under this key.</summary>
    public int Compare(SortSlot left, SortSlot right)
    {
        var order = left.Number.CompareTo(right.Number);
        if (order != 0 || left.Bytes is null || right.Bytes is null)
            return order;
        order = left.Bytes.AsSpan().SequenceCompareTo(right.Bytes);
        return Descending ? -order : order;
    }

    /// <summary>A slot as the value that an answer shows.</summary>
    public abstract SortValue Value(SortSlot slot);

    /// <summary>A value of <c>search_after</c> as a slot; throws <see cref="StoreFailureException"/> where it is none.</summary>
    public abstract SortSlot Parse(Dsl.DslNode value);

    /// <summary>Turns a number round where the order is descending.</summary>
    protected long Turn(long number) => Descending ? ~number : number;
}
