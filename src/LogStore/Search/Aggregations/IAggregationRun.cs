using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>The aggregations of one search while it runs. Called by one thread at a time.</summary>
public interface IAggregationRun
{
    /// <summary>
    /// Begins with an index. Throws <see cref="StoreFailureException"/> where its mapping does not allow an aggregation: that index has failed, the others go on.
    /// Call it for every index before the first block; an index that is not begun takes no part, but where none is.
    /// </summary>
    void Begin(SearchTarget target);

    /// <summary>
    /// Takes the matching rows of a block, deleted ones left out. Blocks come index by index of <see cref="SearchContext.Targets"/>; those without a match are not shown.
    /// The set is the caller's: copy it to keep it.
    /// </summary>
    void Collect(SearchBlock block, RowSet rows);

    /// <summary>
    /// Takes a segment all of whose rows match, from what is counted in it; false where that does not tell all that is asked, and nothing was taken: its blocks
    /// are to be shown then. Throws <see cref="Columns.DamagedBlockException"/> where that cannot be read, and nothing was taken.
    /// </summary>
    bool CollectWhole(SearchTarget target, Columns.Segment segment);

    /// <summary>
    /// Shows a block as a whole, whether rows of it match or not, to aggregations that look at all documents (<c>global</c>); once a block, and only where <see cref="SeesAllRows"/>.
    /// </summary>
    void CollectUnmatched(SearchBlock block);

    /// <summary>Some aggregation looks at every live document, matching or not.</summary>
    bool SeesAllRows { get; }

    /// <summary>The result, after the last block. Throws <see cref="StoreFailureException"/> where limits are broken.</summary>
    IAggregationResult Finish();
}
