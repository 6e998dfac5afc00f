using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Keeps the best rows of each bucket above and shows them to the sub-aggregations when all have been seen.</summary>
internal sealed class SamplerCollector : SingleBucketCollector
{
    private readonly SamplerAggregation aggregation;
    private readonly CollectorContext context;
    private readonly BucketArray<PriorityQueue<Candidate, Candidate>?> best;
    private long seen;
    private int owners;

    public SamplerCollector(SamplerAggregation aggregation, CollectorContext context)
        : base(aggregation, context)
    {
        (this.aggregation, this.context) = (aggregation, context);
        best = new(context.Budget, null, sizeof(long));
    }

    public override void Collect(in RowBatch batch)
    {
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var owner = batch.OwnerOf(index);
            Keep(owner, new(batch.Block.Scores?[row] ?? batch.Block.ConstantScore ?? 1, seen++, batch.Block.Segment, batch.Block.Index, row, owner));
        }
    }

    public override void Finish()
    {
        var rows = new List<Candidate>();
        for (var owner = 0; owner < owners; owner++)
            if (best.Peek(owner) is { } queue)
                rows.AddRange(queue.UnorderedItems.Select(item => item.Element));
        foreach (var group in rows.OrderBy(row => row.Order).GroupBy(row => (row.Segment, row.Block)))
        {
            context.Search.CancellationToken.ThrowIfCancellationRequested();
            using var block = new SearchBlock(context.Target, group.Key.Segment, group.Key.Block);
            foreach (var row in group)
                Take(row.Row, row.Owner);
            Pass(new(block, [], []));
        }
        base.Finish();
    }

    private void Keep(int owner, Candidate row)
    {
        ref var queue = ref best[owner];
        if (queue is null)
        {
            context.Budget.Reserve(Math.Min(aggregation.ShardSize, 1_000) * 64L);
            queue = new(Comparer<Candidate>.Create((left, right) => left.Score != right.Score ? left.Score.CompareTo(right.Score) : right.Order.CompareTo(left.Order)));
            owners = Math.Max(owners, owner + 1);
        }
        if (queue.Count < aggregation.ShardSize)
            queue.Enqueue(row, row);
        else
            queue.EnqueueDequeue(row, row);
    }

    private readonly record struct Candidate(float Score, long Order, Segment Segment, int Block, int Row, int Owner);
}
