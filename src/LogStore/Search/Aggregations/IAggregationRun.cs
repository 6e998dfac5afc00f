using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>The aggregations of one search while it runs. Called by one thread at a time.</summary>
public interface IAggregationRun
{
    /// <summary>
    /// Takes the matching rows of a block, deleted ones left out. Blocks come index by index of <see cref="SearchContext.Targets"/>; those without a match are not shown.
    /// The set is the caller's: copy it to keep it.
    /// </summary>
    void Collect(SearchBlock block, RowSet rows);

    /// <summary>Shows a block whatever of it matches, before <see cref="Collect"/>, for aggregations that look at all documents (<c>global</c>); called only where <see cref="SeesAllRows"/>.</summary>
    void CollectUnmatched(SearchBlock block);

    /// <summary>Some aggregation looks at every live document, matching or not.</summary>
    bool SeesAllRows { get; }

    /// <summary>The result, after the last block. Throws <see cref="StoreFailureException"/> where limits are broken.</summary>
    IAggregationResult Finish();
}
