using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>ip_range</c> found.</summary>
internal sealed class IpRangeResult : MultiBucketResult
{
    public required RangeAggregation Definition { get; init; }

    public required IReadOnlyList<IpRangeBucket> Ranges { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Ranges;

    public override string TypedName => "ip_range";

    public override string ClassName => "InternalBinaryRange";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets)
        => new IpRangeResult { Aggregation = Aggregation, Definition = Definition, Ranges = [.. buckets.Cast<IpRangeBucket>()] };

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context) => ReduceByPlace(parts, context);

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => WriteBuckets(writer, Ranges, Definition.Keyed, typedKeys, bucket =>
    {
        if (!Definition.Keyed)
            writer.WriteString("key", bucket.KeyText);
        if (bucket.Range.From is { } from)
            writer.WriteString("from", IpRange.Text(from));
        if (bucket.Range.To is { } to)
            writer.WriteString("to", IpRange.Text(to));
    });
}
