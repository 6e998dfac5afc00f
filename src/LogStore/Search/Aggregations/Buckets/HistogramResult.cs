using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>histogram</c> found.</summary>
internal sealed class HistogramResult : MultiBucketResult
{
    public required HistogramAggregation Definition { get; init; }

    public required ValueFormat Format { get; init; }

    public required IReadOnlyList<HistogramBucket> Intervals { get; init; }

    /// <summary>What sub-aggregations say of an interval without documents.</summary>
    public required IReadOnlyList<AggregationResult> Nothing { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Intervals;

    public override string TypedName => "histogram";

    public override string ClassName => "InternalHistogram";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets) => Copy([.. buckets.Cast<HistogramBucket>()]);

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var groups = parts.Cast<HistogramResult>().SelectMany(part => part.Intervals).GroupBy(bucket => bucket.Key).OrderBy(group => group.Key);
        var merged = new List<HistogramBucket>();
        foreach (var group in groups)
        {
            var count = group.Sum(bucket => bucket.DocCount);
            if (count >= Definition.MinimumDocCount)
                merged.Add(new() { Key = group.Key, DocCount = count, Format = Format, Children = context.Reduce([.. group.Select(bucket => bucket.Children)]) });
        }
        context.Take(merged.Count);
        if (Definition.MinimumDocCount == 0)
            merged = Filled(merged, context);
        if (!(Definition.Order.Keys is [{ IsKey: true, Ascending: true }]))
            merged.Sort((left, right) => Definition.Order.Compare(left, right, (one, other) => one.KeyNumber.CompareTo(other.KeyNumber)));
        return Copy(merged);
    }

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => WriteBuckets(writer, Intervals, Definition.Keyed, typedKeys, bucket =>
    {
        if (!Format.IsRaw)
            writer.WriteString("key_as_string", bucket.KeyText);
        writer.WriteDouble("key", bucket.Key);
    });

    private HistogramResult Copy(IReadOnlyList<HistogramBucket> buckets)
        => new() { Aggregation = Aggregation, Definition = Definition, Format = Format, Intervals = buckets, Nothing = Nothing, IsUnmapped = IsUnmapped };

    private List<HistogramBucket> Filled(List<HistogramBucket> found, ReduceContext context)
    {
        var (low, high) = Definition.ExtendedBounds ?? (null, null);
        if (found.Count == 0 && (low is null || high is null))
            return found;
        var first = found.Count == 0 ? Round(low!.Value) : Math.Min(found[0].Key, low is { } bound ? Round(bound) : double.PositiveInfinity);
        var last = found.Count == 0 ? Round(high!.Value) : Math.Max(found[^1].Key, high is { } end ? Round(end) : double.NegativeInfinity);
        // Before any is made: a small interval over a wide range is more than fits into memory.
        context.Take((long)Math.Min((last - first) / Definition.Interval + 1 - found.Count, long.MaxValue / 4d));
        var nothing = context.Reduce([Nothing]);
        var filled = new List<HistogramBucket>();
        var next = 0;
        for (var key = first; key <= last; key = Round(key + Definition.Interval + Definition.Interval / 2))
        {
            if (next < found.Count && found[next].Key <= key)
                filled.Add(found[next++]);
            else
                filled.Add(new() { Key = key, DocCount = 0, Format = Format, Children = nothing });
        }
        return filled;
    }

    private double Round(double value) => Math.Floor((value - Definition.Offset) / Definition.Interval) * Definition.Interval + Definition.Offset;
}
