using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Asks a query about the rows of a batch.</summary>
internal static class RowSelection
{
    /// <summary>Fills a rented set with those rows of the batch that match.</summary>
    public static RowSet Matching(in RowBatch batch, RowFilter filter)
    {
        var rows = batch.Block.Rent();
        rows.Clear();
        var verdict = filter.Judge(batch.Block);
        if (verdict == BlockVerdict.None)
            return rows;
        foreach (var row in batch.Rows)
            rows[row] = true;
        if (verdict == BlockVerdict.Some)
            filter.Narrow(batch.Block, rows);
        return rows;
    }
}
