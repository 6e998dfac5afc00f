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

    /// <summary>For results whose buckets the request names, so that they are the same in each part: adds up those in the same place.</summary>
    protected MultiBucketResult ReduceByPlace(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var results = parts.Cast<MultiBucketResult>().ToList();
        var buckets = new List<Bucket>();
        for (var place = 0; place < Buckets.Count; place++)
        {
            var same = results.ConvertAll(result => result.Buckets[place]);
            buckets.Add(Buckets[place] with { DocCount = same.Sum(bucket => bucket.DocCount), Children = context.Reduce([.. same.Select(bucket => bucket.Children)]) });
        }
        context.Take(buckets.Count);
        return With(buckets);
    }

    /// <summary>Writes <c>buckets</c>: a list, or an object by their keys where the request asks for that. <paramref name="writeKey"/> writes what stands before a bucket's count.</summary>
    protected static void WriteBuckets<T>(Utf8JsonWriter writer, IReadOnlyList<T> buckets, bool keyed, bool typedKeys, Action<T> writeKey)
        where T : Bucket
    {
        if (keyed)
            writer.WriteStartObject("buckets");
        else
            writer.WriteStartArray("buckets");
        foreach (var bucket in buckets)
        {
            if (keyed)
                writer.WriteStartObject(bucket.KeyText);
            else
                writer.WriteStartObject();
            writeKey(bucket);
            writer.WriteNumber("doc_count", bucket.DocCount);
            WriteChildren(writer, bucket, typedKeys);
            writer.WriteEndObject();
        }
        if (keyed)
            writer.WriteEndObject();
        else
            writer.WriteEndArray();
    }

    protected static void WriteChildren(Utf8JsonWriter writer, Bucket bucket, bool typedKeys)
    {
        foreach (var child in bucket.Children)
            child.Write(writer, typedKeys);
    }
}
