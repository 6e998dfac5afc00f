using System.Text.Json;

namespace Dashboard.LogStore.Search.Aggregations.Results;

/// <summary>One bucket: filter, missing, global, sampler.</summary>
internal sealed class SingleBucketResult : AggregationResult
{
    public required long DocCount { get; init; }

    public required IReadOnlyList<AggregationResult> Children { get; init; }

    public override string TypedName => Aggregation.Type;

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var buckets = parts.Cast<SingleBucketResult>().ToList();
        return new SingleBucketResult
        {
            Aggregation = Aggregation,
            DocCount = buckets.Sum(bucket => bucket.DocCount),
            Children = context.Reduce([.. buckets.Select(bucket => bucket.Children)]),
        };
    }

    public SingleBucketResult With(IReadOnlyList<AggregationResult> children) => new() { Aggregation = Aggregation, DocCount = DocCount, Children = children };

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        writer.WriteNumber("doc_count", DocCount);
        foreach (var child in Children)
            child.Write(writer, typedKeys);
    }

    public override double? Value(string name) => name is "" or "doc_count" or "_count" ? DocCount : null;
}
