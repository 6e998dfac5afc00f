using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Columns.Stored;

/// <summary>The values of one path and one <see cref="StoredKind"/> in one segment, before any mapping. Safe for many threads.</summary>
internal abstract class StoredColumn
{
    public abstract StoredKind Kind { get; }

    /// <summary>Strings (<see cref="ReadStrings"/>, <see cref="BytesAt"/>) or numbers (<see cref="ReadLongs"/>, <see cref="LongAt"/>).</summary>
    public bool IsString => Kind is StoredKind.Text or StoredKind.Number or StoredKind.Escaped;

    /// <summary>Bounds are in the stored unit: nanoseconds for times; for doubles the double bounds.</summary>
    public abstract BlockSummary Summary(int block);

    /// <summary>How many rows have each term, where that is kept.</summary>
    public virtual TermCounts? CountTerms() => null;

    /// <summary>When rows have their times, where that is kept.</summary>
    public virtual TimeCounts? CountTimes() => null;

    /// <summary>False where the block certainly has no such token (lower case).</summary>
    public virtual bool MayContainToken(int block, ReadOnlySpan<byte> token) => true;

    /// <summary>False where the block certainly has no token with that beginning (lower case).</summary>
    public virtual bool MayContainTokenPrefix(int block, ReadOnlySpan<byte> prefix) => true;

    /// <summary>Sets the bit of each row of a block that has a token (lower case); false, and nothing is set, where its texts must be looked at for that.</summary>
    public virtual bool FindRows(int block, ReadOnlySpan<byte> token, Span<ulong> rows) => false;

    /// <summary>False where the block certainly has no such whole value.</summary>
    public virtual bool MayContainValue(int block, ReadOnlySpan<byte> value) => true;

    /// <summary>False where the block certainly has no value with that beginning.</summary>
    public virtual bool MayContainValuePrefix(int block, ReadOnlySpan<byte> prefix) => true;

    public abstract LongBlock ReadLongs(int block);

    public abstract StringBlock ReadStrings(int block);

    /// <summary>The row has a value in this column.</summary>
    public abstract bool HasValue(int row);

    /// <summary>The row has a value and its first is this number.</summary>
    /// <param name="place">Where a column of the same rows had it, as a hint; kept from call to call.</param>
    public virtual bool Begins(int row, long value, ref int place) => HasValue(row) && LongAt(row, 0) == value;

    /// <summary>The row has a value and its first is this string.</summary>
    /// <param name="place">Where a column of the same rows had it, as a hint; kept from call to call.</param>
    public virtual bool Begins(int row, ReadOnlySpan<byte> value, ref int place) => HasValue(row) && BytesAt(row, 0).SequenceEqual(value);

    /// <summary>The row's first value, null for none.</summary>
    public long? LongOrNull(int row) => HasValue(row) ? LongAt(row, 0) : null;

    /// <summary>One value of a row, for rebuilding the source.</summary>
    public abstract long LongAt(int row, int occurrence);

    /// <summary>One value of a row; valid while the segment is.</summary>
    public abstract ReadOnlySpan<byte> BytesAt(int row, int occurrence);
}
