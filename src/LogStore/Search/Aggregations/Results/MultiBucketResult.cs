using System.Text.Json;

namespace Dashboard.LogStore.Search.Aggregations.Results;

/// <summary>A result made of buckets.</summary>
internal abstract class MultiBucketResult : AggregationResult
{
    public abstract IReadOnlyList<Bucket> Buckets { get; }

    /// <summary>The same result with other buckets, for pipelines.</summary>
    public abstract MultiBucketResult With(IReadOnlyList<Bucket> buckets);

    /// <summary>The name of the class of this result in Elasticsearch's messages (<c>LongTerms</c>).</summary>
    public abstract string ClassName { get; }

    protected static void WriteChildren(Utf8JsonWriter writer, Bucket bucket, bool typedKeys)
    {
        foreach (var child in bucket.Children)
            child.Write(writer, typedKeys);
    }
}
