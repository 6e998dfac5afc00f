using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>Collects one aggregation over one index, for every bucket of the aggregation above. For one thread.</summary>
internal abstract class Collector
{
    /// <summary>Takes rows; called once or several times a block.</summary>
    public abstract void Collect(in RowBatch batch);

    /// <summary>
    /// What takes all rows of a segment, into the one bucket above at the root, without looking at them; null where they must be looked at. Every row is live and
    /// matches. Changes nothing itself.
    /// </summary>
    public virtual Action? CountWhole(Columns.Segment segment) => null;

    /// <summary>Called once, after the last block and before the first <see cref="Build"/>.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>What was found for a bucket of the aggregation above, which may be one that got no row here.</summary>
    public abstract AggregationResult Build(int owner);

    /// <summary>
    /// The number to order buckets by. <paramref name="path"/> is empty, or names a value (<c>max</c> of stats), or goes on below (<c>a</c>, <c>b</c> of <c>a>b.max</c>).
    /// NaN where there is none.
    /// </summary>
    public virtual double SortValue(int owner, ReadOnlySpan<string> path) => double.NaN;
}
