using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Rounding;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>
/// Counts times by the finest interval whose buckets are not too many, going over to a coarser one when they become so. What was counted before keeps
/// its finer buckets; the result merges them.
/// </summary>
internal sealed class AutoDateHistogramCollector : BucketCollector
{
    private readonly AutoDateHistogramAggregation aggregation;
    private readonly ResolvedField field;
    private readonly LongValues values;
    private readonly BucketKeys keys;
    private readonly BucketArray<int> levels;
    private readonly BucketArray<int> counts;
    private readonly DateRounding[] roundings;

    public AutoDateHistogramCollector(AutoDateHistogramAggregation aggregation, ResolvedField field, CollectorContext context)
        : base(aggregation, context)
    {
        (this.aggregation, this.field) = (aggregation, field);
        values = field.Longs();
        keys = new(context.Budget);
        levels = new(context.Budget, aggregation.Finest, sizeof(int));
        counts = new(context.Budget, 0, sizeof(int));
        roundings = [.. AutoInterval.All.Select(interval => DateRounding.Calendar(interval.Unit, TimeZoneNames.Offsets(aggregation.Field.TimeZone), 0))];
    }

    public override void Collect(in RowBatch batch)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var times = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var owner = batch.OwnerOf(index);
            long? before = null;
            for (var value = starts[row]; value < starts[row + 1]; value++)
            {
                var key = roundings[levels[owner]].Round(times[value]);
                if (key == before)
                    continue;
                before = key;
                Take(row, BucketOf(owner, key));
            }
        }
        Pass(batch);
    }

    public override AggregationResult Build(int owner)
    {
        var level = levels.Peek(owner);
        var buckets = new List<DateBucket>();
        foreach (var bucket in keys.Of(owner))
            buckets.Add(new() { Key = keys.KeyOf(bucket), DocCount = CountOf(bucket), Format = field.Format, Children = ChildrenOf(bucket) });
        return new AutoDateHistogramResult
        {
            Aggregation = aggregation,
            Definition = aggregation,
            Format = field.Format,
            Roundings = roundings,
            Level = level,
            Multiple = 1,
            Intervals = buckets,
            Nothing = ChildrenOf(EmptyBucket),
            IsUnmapped = field.IsEmpty,
        };
    }

    private int BucketOf(int owner, long key)
    {
        var before = keys.Count;
        var bucket = keys.Add(owner, key);
        if (keys.Count == before)
            return bucket;
        ref var level = ref levels[owner];
        if (++counts[owner] > aggregation.Target * AutoInterval.All[level].MostMultiple && level < AutoInterval.All.Count - 1)
        {
            level++;
            counts[owner] = 0;
        }
        return bucket;
    }
}
