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

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var results = parts.Cast<IpRangeResult>().ToList();
        var buckets = new List<IpRangeBucket>();
        for (var place = 0; place < Ranges.Count; place++)
        {
            var same = results.ConvertAll(result => result.Ranges[place]);
            buckets.Add(Ranges[place] with { DocCount = same.Sum(bucket => bucket.DocCount), Children = context.Reduce([.. same.Select(bucket => bucket.Children)]) });
        }
        context.Take(buckets.Count);
        return With(buckets);
    }

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        if (Definition.Keyed)
            writer.WriteStartObject("buckets");
        else
            writer.WriteStartArray("buckets");
        foreach (var bucket in Ranges)
        {
            if (Definition.Keyed)
                writer.WriteStartObject(bucket.KeyText);
            else
                writer.WriteStartObject();
            if (!Definition.Keyed)
                writer.WriteString("key", bucket.KeyText);
            if (bucket.Range.From is { } from)
                writer.WriteString("from", IpRange.Text(from));
            if (bucket.Range.To is { } to)
                writer.WriteString("to", IpRange.Text(to));
            writer.WriteNumber("doc_count", bucket.DocCount);
            WriteChildren(writer, bucket, typedKeys);
            writer.WriteEndObject();
        }
        if (Definition.Keyed)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }
}
