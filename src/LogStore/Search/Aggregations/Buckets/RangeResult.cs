using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>range</c> or <c>date_range</c> found.</summary>
internal sealed class RangeResult : MultiBucketResult
{
    public required RangeAggregation Definition { get; init; }

    public required ValueFormat Format { get; init; }

    public required IReadOnlyList<RangeBucket> Ranges { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Ranges;

    public override string TypedName => Aggregation.Type;

    public override string ClassName => Aggregation.Type == "date_range" ? "InternalDateRange" : "InternalRange";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets)
        => new RangeResult { Aggregation = Aggregation, Definition = Definition, Format = Format, Ranges = [.. buckets.Cast<RangeBucket>()], IsUnmapped = IsUnmapped };

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context) => ReduceByPlace(parts, context);

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys) => WriteBuckets(writer, Ranges, Definition.Keyed, typedKeys, bucket =>
    {
        if (!Definition.Keyed)
            writer.WriteString("key", bucket.KeyText);
        WriteEnd(writer, "from", bucket.Range.From);
        WriteEnd(writer, "to", bucket.Range.To);
    });

    private void WriteEnd(Utf8JsonWriter writer, string name, double end)
    {
        if (double.IsInfinity(end))
            return;
        writer.WriteDouble(name, end);
        if (!Format.IsRaw)
            writer.WriteString(name + "_as_string", Format.Format(end));
    }
}
