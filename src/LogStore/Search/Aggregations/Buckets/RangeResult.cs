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

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var results = parts.Cast<RangeResult>().ToList();
        var buckets = new List<RangeBucket>();
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
            WriteEnd(writer, "from", bucket.Range.From);
            WriteEnd(writer, "to", bucket.Range.To);
            writer.WriteNumber("doc_count", bucket.DocCount);
            WriteChildren(writer, bucket, typedKeys);
            writer.WriteEndObject();
        }
        if (Definition.Keyed)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }

    private void WriteEnd(Utf8JsonWriter writer, string name, double end)
    {
        if (double.IsInfinity(end))
            return;
        writer.WriteDouble(name, end);
        if (!Format.IsRaw)
            writer.WriteString(name + "_as_string", Format.Format(end));
    }
}
