using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>date_histogram</c> found.</summary>
internal sealed class DateHistogramResult : MultiBucketResult
{
    public required DateHistogramAggregation Definition { get; init; }

    public required DateHistogramScale Scale { get; init; }

    public required IReadOnlyList<DateBucket> Intervals { get; init; }

    /// <summary>What sub-aggregations say of an interval without documents.</summary>
    public required IReadOnlyList<AggregationResult> Nothing { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Intervals;

    public override string TypedName => "date_histogram";

    public override string ClassName => "InternalDateHistogram";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets) => Copy([.. buckets.Cast<DateBucket>()]);

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var groups = parts.Cast<DateHistogramResult>().SelectMany(part => part.Intervals).GroupBy(bucket => bucket.Key).OrderBy(group => group.Key);
        var merged = new List<DateBucket>();
        foreach (var group in groups)
        {
            var count = group.Sum(bucket => bucket.DocCount);
            if (count >= Definition.MinimumDocCount)
                merged.Add(new() { Key = group.Key, DocCount = count, Format = Scale.Format, Children = context.Reduce([.. group.Select(bucket => bucket.Children)]) });
        }
        context.Take(merged.Count);
        if (Definition.MinimumDocCount == 0)
            merged = Filled(merged, context);
        if (!(Definition.Order.Keys is [{ IsKey: true, Ascending: true }]))
            merged.Sort((left, right) => Definition.Order.Compare(left, right, (one, other) => one.KeyNumber.CompareTo(other.KeyNumber)));
        return Copy(merged);
    }

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => WriteBuckets(writer, Intervals, Definition.Keyed, typedKeys, bucket => bucket.WriteKey(writer));

    private DateHistogramResult Copy(IReadOnlyList<DateBucket> buckets)
        => new() { Aggregation = Aggregation, Definition = Definition, Scale = Scale, Intervals = buckets, Nothing = Nothing, IsUnmapped = IsUnmapped };

    private List<DateBucket> Filled(List<DateBucket> found, ReduceContext context)
    {
        if (found.Count == 0 && (Scale.Minimum is null || Scale.Maximum is null))
            return found;
        var first = Math.Min(found.Count == 0 ? long.MaxValue : found[0].Key, Scale.Minimum ?? long.MaxValue);
        var last = Math.Max(found.Count == 0 ? long.MinValue : found[^1].Key, Scale.Maximum ?? long.MinValue);
        var nothing = context.Reduce([Nothing]);
        var filled = new List<DateBucket>();
        var next = 0;
        for (var key = first; key <= last; key = Scale.Rounding.Next(key))
        {
            // Buckets are counted as they are made, so that a short interval over a long time ends at the limit.
            while (next < found.Count && found[next].Key < key)
                filled.Add(found[next++]);
            if (next < found.Count && found[next].Key == key)
                filled.Add(found[next++]);
            else if (Take(context, first, last, filled.Count))
                filled.Add(new() { Key = key, DocCount = 0, Format = Scale.Format, Children = nothing });
        }
        while (next < found.Count)
            filled.Add(found[next++]);
        return filled;
    }

    /// <summary>Counts a bucket; at the limit says how many there would have been, about.</summary>
    private bool Take(ReduceContext context, long first, long last, int made)
    {
        if (made >= context.BucketLimit && Definition.Interval is { Unit: null, Millis: > 0 and var millis })
            context.Take((last - first) / millis);
        context.Take(1);
        return true;
    }
}
