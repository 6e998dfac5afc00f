namespace Dashboard.LogStore.Search.Execution;

/// <summary>A block and which of its rows match, found when asked or by another thread before that.</summary>
internal sealed class NarrowedBlock(TargetRun target, SearchBlock block) : IDisposable
{
    private Task<(BlockVerdict Verdict, RowSet? Rows)>? ahead;

    public TargetRun Target => target;

    /// <summary>Only to be used where no other thread does: call <see cref="Wait"/> first.</summary>
    public SearchBlock Block => block;

    /// <summary>Lets another thread find the rows.</summary>
    public void Begin() => ahead = Task.Run(Narrow);

    /// <summary>Until no other thread uses the block. What went wrong there is thrown by <see cref="Judge"/>.</summary>
    public void Wait()
    {
        try
        {
            // Where the other thread has not begun, this one does the work.
            ahead?.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // Thrown again where the result is asked for.
        }
    }

    public BlockVerdict Judge() => ahead is null ? target.Filter.Judge(block) : ahead.GetAwaiter().GetResult().Verdict;

    /// <summary>The live rows that match.</summary>
    public RowSet Rows(BlockVerdict verdict)
    {
        if (ahead is not null && ahead.GetAwaiter().GetResult().Rows is { } found)
            return found;
        var rows = block.Rent();
        block.FillLive(rows);
        if (verdict != BlockVerdict.All)
            target.Filter.Narrow(block, rows);
        return rows;
    }

    public void Dispose()
    {
        Wait();
        block.Dispose();
    }

    private (BlockVerdict Verdict, RowSet? Rows) Narrow()
    {
        block.CancellationToken.ThrowIfCancellationRequested();
        var filter = target.RentFilter();
        try
        {
            var verdict = filter.Judge(block);
            if (verdict != BlockVerdict.Some)
                return (verdict, null);
            var rows = block.Rent();
            block.FillLive(rows);
            filter.Narrow(block, rows);
            return (verdict, rows);
        }
        finally
        {
            target.Return(filter);
        }
    }
}
