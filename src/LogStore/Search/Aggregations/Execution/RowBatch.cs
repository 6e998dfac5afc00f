using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>
/// Rows of one block on their way to a collector, each with the bucket of the aggregation above that it fell into. A row may come several times with
/// different buckets. At the root there is one bucket, 0, and <see cref="Owners"/> is empty.
/// </summary>
internal readonly ref struct RowBatch(SearchBlock block, ReadOnlySpan<int> rows, ReadOnlySpan<int> owners)
{
    public SearchBlock Block { get; } = block;

    /// <summary>Rows counted within the block.</summary>
    public ReadOnlySpan<int> Rows { get; } = rows;

    public ReadOnlySpan<int> Owners { get; } = owners;

    public bool HasOneOwner => Owners.IsEmpty;

    /// <summary>Every row of the block, once, in order.</summary>
    public bool IsWholeBlock => HasOneOwner && Rows.Length == Block.Rows;

    public int OwnerOf(int index) => Owners.IsEmpty ? 0 : Owners[index];
}
