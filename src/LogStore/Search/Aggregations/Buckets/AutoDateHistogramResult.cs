using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Rounding;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>auto_date_histogram</c> found.</summary>
internal sealed class AutoDateHistogramResult : MultiBucketResult
{
    public required AutoDateHistogramAggregation Definition { get; init; }

    public required ValueFormat Format { get; init; }

    /// <summary>One for each of <see cref="AutoInterval.All"/>.</summary>
    public required IReadOnlyList<DateRounding> Roundings { get; init; }

    /// <summary>Which of <see cref="AutoInterval.All"/> the buckets are.</summary>
    public required int Level { get; init; }

    /// <summary>How many of the unit a bucket is.</summary>
    public required int Multiple { get; init; }

    public required IReadOnlyList<DateBucket> Intervals { get; init; }

    public required IReadOnlyList<AggregationResult> Nothing { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Intervals;

    public override string TypedName => "auto_date_histogram";

    public override string ClassName => "InternalAutoDateHistogram";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets) => Copy([.. buckets.Cast<DateBucket>()], Level, Multiple);

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
        => new AutoDateReducer(this, [.. parts.Cast<AutoDateHistogramResult>()], context).Reduce();

    public AutoDateHistogramResult Copy(IReadOnlyList<DateBucket> buckets, int level, int multiple) => new()
    {
        Aggregation = Aggregation,
        Definition = Definition,
        Format = Format,
        Roundings = Roundings,
        Level = level,
        Multiple = multiple,
        Intervals = buckets,
        Nothing = Nothing,
        IsUnmapped = IsUnmapped,
    };

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        WriteBuckets(writer, Intervals, keyed: false, typedKeys, bucket => bucket.WriteKey(writer));
        writer.WriteString("interval", $"{Multiple}{AutoInterval.All[Level].Letter}");
    }
}
