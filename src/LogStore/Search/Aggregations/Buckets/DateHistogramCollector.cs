using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Counts times by the interval that they fall into; a block that falls into one as a whole is not read.</summary>
internal sealed class DateHistogramCollector(DateHistogramAggregation aggregation, ResolvedField field, DateHistogramScale scale, CollectorContext context)
    : BucketCollector(aggregation, context)
{
    private readonly LongValues values = field.Longs();
    private readonly BucketKeys keys = new(context.Budget);

    public override void Collect(in RowBatch batch)
    {
        if (CountedByStatistics(batch))
            return;
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        if (values.IsSingle)
            CollectSingle(batch);
        else
            CollectSeveral(batch);
        Pass(batch);
    }

    public override Action? CountWhole(Segment segment)
    {
        if (HasChildren || field.Column is null || field.Missing is not null || segment.Column(field.Column)?.CountTimes() is not { } times)
            return null;
        var counts = new List<(long Bucket, int Rows)>(times.Rows.Count);
        for (var interval = 0; interval < times.Rows.Count; interval++)
        {
            if (times.Rows[interval] == 0)
                continue;
            var start = times.First + interval * times.Width;
            if (BucketOf(start, start + times.Width - 1) is not { } bucket)
                return null;
            if (scale.Takes(bucket))
                counts.Add((bucket, times.Rows[interval]));
        }
        return () => counts.ForEach(count => Count(keys.Add(0, count.Bucket), count.Rows));
    }

    public override AggregationResult Build(int owner)
    {
        var buckets = new List<DateBucket>();
        foreach (var bucket in keys.Of(owner))
            buckets.Add(new() { Key = keys.KeyOf(bucket), DocCount = CountOf(bucket), Format = field.Format, Children = ChildrenOf(bucket) });
        return new DateHistogramResult
        {
            Aggregation = aggregation,
            Definition = aggregation,
            Scale = scale,
            Intervals = buckets,
            Nothing = ChildrenOf(EmptyBucket),
            IsUnmapped = field.IsEmpty,
        };
    }

    private bool CountedByStatistics(in RowBatch batch)
    {
        if (!batch.HasOneOwner || HasChildren || field.Column is null || field.IsNanos || batch.Block.Summary(field.Column) is not { } summary)
            return false;
        if (summary.RowsWithValue != batch.Block.Rows || summary.ValueCount != batch.Block.Rows || summary is not { MinimumLong: { } low, MaximumLong: { } high })
            return false;
        if (BucketOf(low, high) is not { } bucket)
            return false;
        if (scale.Takes(bucket))
            Count(keys.Add(0, bucket), batch.Rows.Length);
        return true;
    }

    /// <summary>The bucket of all times between two; null where there are several.</summary>
    private long? BucketOf(long low, long high)
    {
        var bucket = scale.Rounding.Round(low);
        return bucket == scale.Rounding.Round(high) && scale.Rounding.Next(bucket) > high ? bucket : null;
    }

    private void CollectSingle(in RowBatch batch)
    {
        var times = values.Values(batch.Block);
        var rounding = scale.Rounding;
        var (lastKey, lastOwner, lastBucket) = (long.MinValue, -1, -1);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var owner = batch.OwnerOf(index);
            var key = rounding.Round(times[row]);
            if (key != lastKey || owner != lastOwner)
                (lastKey, lastOwner, lastBucket) = (key, owner, scale.Takes(key) ? keys.Add(owner, key) : -1);
            if (lastBucket >= 0)
                Take(row, lastBucket);
        }
    }

    private void CollectSeveral(in RowBatch batch)
    {
        var times = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            long? before = null;
            for (var value = starts[row]; value < starts[row + 1]; value++)
            {
                var key = scale.Rounding.Round(times[value]);
                if (key == before || !scale.Takes(key))
                    continue;
                before = key;
                Take(row, keys.Add(batch.OwnerOf(index), key));
            }
        }
    }
}
