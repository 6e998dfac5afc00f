namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Keeps the rows that become hits.</summary>
internal interface IHitCollector
{
    /// <summary>A row of the block may become a hit.</summary>
    bool MayImprove(SearchBlock block, int target);

    /// <summary>A row whose first number is at least that may become a hit.</summary>
    bool MayImprove(long smallest);

    /// <summary>Takes the matching rows of a block.</summary>
    void Collect(SearchBlock block, int target, RowSet rows, float? constantScore);

    /// <summary>The rows kept, in their order.</summary>
    IReadOnlyList<Candidate> Finish();
}
