using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>filters</c> found.</summary>
internal sealed class FiltersResult : MultiBucketResult
{
    public required FiltersAggregation Definition { get; init; }

    public required IReadOnlyList<FilterBucket> Filters { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Filters;

    public override string TypedName => "filters";

    public override string ClassName => "InternalFilters";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets)
        => new FiltersResult { Aggregation = Aggregation, Definition = Definition, Filters = [.. buckets.Cast<FilterBucket>()] };

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var results = parts.Cast<FiltersResult>().ToList();
        var buckets = new List<FilterBucket>();
        for (var place = 0; place < Filters.Count; place++)
        {
            var same = results.ConvertAll(result => result.Filters[place]);
            buckets.Add(Filters[place] with { DocCount = same.Sum(bucket => bucket.DocCount), Children = context.Reduce([.. same.Select(bucket => bucket.Children)]) });
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
        foreach (var bucket in Filters)
        {
            if (Definition.Keyed)
                writer.WriteStartObject(bucket.Name);
            else
                writer.WriteStartObject();
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
