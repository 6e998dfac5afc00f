using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>A collector whose rows fall into buckets, counted here and handed to the sub-aggregations.</summary>
internal abstract class BucketCollector : Collector
{
    private readonly RowBuffer buffer = new();
    private readonly BucketArray<long> counts;
    private readonly Collector[] children;
    private readonly CollectorContext context;

    protected BucketCollector(Aggregation aggregation, CollectorContext context)
    {
        this.context = context;
        counts = new(context.Budget, 0, sizeof(long));
        children = [.. aggregation.Children.Aggregations.Select(child => child.Build(context))];
        Definition = aggregation;
    }

    /// <summary>A bucket that never gets a row: what is built for it is what nothing looks like.</summary>
    protected const int EmptyBucket = int.MaxValue - 1;

    protected Aggregation Definition { get; }

    public CancellationToken CancellationToken => context.Search.CancellationToken;

    protected bool HasChildren => children.Length > 0;

    public override void Finish()
    {
        foreach (var child in children)
            child.Finish();
    }

    /// <summary>Puts a row into a bucket.</summary>
    protected void Take(int row, int bucket)
    {
        counts[bucket]++;
        if (children.Length > 0)
            buffer.Add(row, bucket);
    }

    /// <summary>Shows the sub-aggregations a row once more that its bucket has counted already.</summary>
    protected void ShowAgain(int row, int bucket)
    {
        if (children.Length > 0)
            buffer.Add(row, bucket);
    }

    /// <summary>Counts rows that no sub-aggregation needs to see.</summary>
    protected void Count(int bucket, long rows) => counts[bucket] += rows;

    /// <summary>Hands what was taken to the sub-aggregations: call it at the end of each batch.</summary>
    protected void Pass(in RowBatch batch)
    {
        if (buffer.Count == 0)
            return;
        var rows = new RowBatch(batch.Block, buffer.Rows, buffer.Buckets);
        foreach (var child in children)
            child.Collect(rows);
        buffer.Clear();
    }

    public long CountOf(int bucket) => counts.Peek(bucket);

    protected IReadOnlyList<AggregationResult> ChildrenOf(int bucket)
    {
        CancellationToken.ThrowIfCancellationRequested();
        return children.Length == 0 ? [] : Array.ConvertAll(children, child => child.Build(bucket));
    }

    /// <summary>The number of a sub-aggregation by which a bucket is ordered.</summary>
    protected double ChildValue(int bucket, ReadOnlySpan<string> path)
    {
        for (var index = 0; index < children.Length; index++)
            if (Definition.Children.Aggregations[index].Name == path[0])
                return children[index].SortValue(bucket, path[1..]);
        return double.NaN;
    }
}
