using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Puts each row into every range that one of its addresses is in.</summary>
internal sealed class IpRangeCollector(RangeAggregation aggregation, ResolvedField field, CollectorContext context) : BucketCollector(aggregation, context)
{
    private readonly byte[]? missing = field.Missing is null ? null : IpFormat.Bytes(field.Missing.Text);

    private readonly IpRange[] ranges =
    [
        .. aggregation.Ranges.Select(IpRange.Of).Order(Comparer<IpRange>.Create((left, right) =>
            Order(left.From, right.From, -1) is var from && from != 0 ? from : Order(left.To, right.To, 1))),
    ];

    public override void Collect(in RowBatch batch)
    {
        var block = field.Column is null ? null : batch.Block.Read(field.Column) as StringBlock;
        if (block is null && missing is null)
            return;
        for (var index = 0; index < batch.Rows.Length; index++)
            for (var place = 0; place < ranges.Length; place++)
                if (IsIn(block, batch.Rows[index], ranges[place]))
                    Take(batch.Rows[index], BucketOf(batch.OwnerOf(index), place));
        Pass(batch);
    }

    public override AggregationResult Build(int owner)
    {
        var buckets = new List<IpRangeBucket>();
        for (var place = 0; place < ranges.Length; place++)
        {
            var bucket = owner == EmptyBucket ? EmptyBucket : BucketOf(owner, place);
            buckets.Add(new() { Range = ranges[place], DocCount = CountOf(bucket), Children = ChildrenOf(bucket) });
        }
        return new IpRangeResult { Aggregation = aggregation, Definition = aggregation, Ranges = buckets };
    }

    private bool IsIn(StringBlock? block, int row, IpRange range)
    {
        if (block is null || block.Starts[row] == block.Starts[row + 1])
            return missing is not null && range.Contains(missing);
        for (var value = block.Starts[row]; value < block.Starts[row + 1]; value++)
            if (range.Contains(block.Value(value)))
                return true;
        return false;
    }

    private int BucketOf(int owner, int place) => owner * ranges.Length + place;

    private static int Order(byte[]? left, byte[]? right, int open)
        => left is null || right is null ? left is null ? right is null ? 0 : open : -open : left.AsSpan().SequenceCompareTo(right);
}
