using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>terms</c> or <c>rare_terms</c> found.</summary>
internal sealed class TermsResult : MultiBucketResult
{
    public required TermsAggregation Definition { get; init; }

    public required ValueKind Kind { get; init; }

    public required IReadOnlyList<TermBucket> Terms { get; init; }

    /// <summary>Documents of buckets that were left out.</summary>
    public required long OtherDocCount { get; init; }

    /// <summary>How far any count may be off, -1 where nobody knows.</summary>
    public long Error { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Terms;

    private string Prefix => IsUnmapped ? "um" : Kind is ValueKind.Keyword or ValueKind.Ip ? "s" : Kind == ValueKind.Double ? "d" : "l";

    public override string TypedName => Prefix + (Definition.IsRare ? "rareterms" : "terms");

    public override string ClassName => (IsUnmapped ? "Unmapped" : Kind is ValueKind.Keyword or ValueKind.Ip ? "String" : Kind == ValueKind.Double ? "Double" : "Long")
        + (Definition.IsRare ? "RareTerms" : "Terms");

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets) => new TermsResult
    {
        Aggregation = Aggregation,
        Definition = Definition,
        Kind = Kind,
        IsUnmapped = IsUnmapped,
        OtherDocCount = OtherDocCount,
        Error = Error,
        Terms = [.. buckets.Cast<TermBucket>()],
    };

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
        => new TermsReducer(this, parts, context).Reduce();

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        if (!Definition.IsRare)
        {
            writer.WriteNumber("doc_count_error_upper_bound", Error);
            writer.WriteNumber("sum_other_doc_count", OtherDocCount);
        }
        writer.WriteStartArray("buckets");
        foreach (var bucket in Terms)
        {
            writer.WriteStartObject();
            WriteKey(writer, bucket);
            writer.WriteNumber("doc_count", bucket.DocCount);
            if (Definition.ShowsError)
                writer.WriteNumber("doc_count_error_upper_bound", bucket.Error);
            WriteChildren(writer, bucket, typedKeys);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter writer, TermBucket bucket)
    {
        if (bucket.Key.IsBytes)
        {
            writer.WriteString("key", bucket.KeyText);
            return;
        }
        if (bucket.Key.IsDouble)
            writer.WriteDouble("key", bucket.Key.Double);
        else
            writer.WriteNumber("key", bucket.Key.Long);
        if (!bucket.Format.IsRaw)
            writer.WriteString("key_as_string", bucket.KeyText);
    }
}
