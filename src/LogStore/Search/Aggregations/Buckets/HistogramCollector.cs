using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Counts numbers by the interval that they fall into.</summary>
internal sealed class HistogramCollector(HistogramAggregation aggregation, ResolvedField field, CollectorContext context) : BucketCollector(aggregation, context)
{
    private readonly DoubleValues values = field.Doubles();
    private readonly BucketKeys keys = new(context.Budget);

    public override void Collect(in RowBatch batch)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var before = double.NaN;
            for (var value = starts[row]; value < starts[row + 1]; value++)
            {
                var key = Math.Floor((numbers[value] - aggregation.Offset) / aggregation.Interval);
                if (key == before || !IsInBounds(key * aggregation.Interval))
                    continue;
                before = key;
                Take(row, keys.Add(batch.OwnerOf(index), BitConverter.DoubleToInt64Bits(key)));
            }
        }
        Pass(batch);
    }

    public override AggregationResult Build(int owner)
    {
        var buckets = new List<HistogramBucket>();
        foreach (var bucket in keys.Of(owner))
        {
            var key = BitConverter.Int64BitsToDouble(keys.KeyOf(bucket)) * aggregation.Interval + aggregation.Offset;
            buckets.Add(new() { Key = key, DocCount = CountOf(bucket), Format = field.Format, Children = ChildrenOf(bucket) });
        }
        return new HistogramResult
        {
            Aggregation = aggregation,
            Definition = aggregation,
            Format = field.Format,
            Intervals = buckets,
            Nothing = ChildrenOf(EmptyBucket),
            IsUnmapped = field.IsEmpty,
        };
    }

    private bool IsInBounds(double value)
        => aggregation.HardBounds is not { } bounds || !(value >= bounds.Maximum) && !(value < bounds.Minimum);
}
