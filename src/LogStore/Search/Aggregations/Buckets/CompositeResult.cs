using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>What <c>composite</c> found: a page of combinations.</summary>
internal sealed class CompositeResult : MultiBucketResult
{
    public required CompositeAggregation Definition { get; init; }

    public required IReadOnlyList<CompositeReader> Readers { get; init; }

    public required IReadOnlyList<CompositeBucket> Combinations { get; init; }

    /// <summary>The last key, before pipelines took buckets away; null where there are none.</summary>
    public CompositeKey? Last { get; init; }

    public override IReadOnlyList<Bucket> Buckets => Combinations;

    public override string TypedName => "composite";

    public override string ClassName => "InternalComposite";

    public override MultiBucketResult With(IReadOnlyList<Bucket> buckets) => Copy([.. buckets.Cast<CompositeBucket>()], Last);

    public override AggregationResult Reduce(IReadOnlyList<AggregationResult> parts, ReduceContext context)
    {
        var merged = parts.Cast<CompositeResult>().SelectMany(part => part.Combinations).GroupBy(bucket => bucket.Key)
            .OrderBy(group => group.Key, Comparer<CompositeKey>.Create((left, right) => left.CompareTo(right, Definition.Sources)))
            .Take(Definition.Size)
            .Select(group => new CompositeBucket { Key = group.Key, DocCount = group.Sum(bucket => bucket.DocCount), Children = context.Reduce([.. group.Select(bucket => bucket.Children)]) })
            .ToList();
        context.Take(merged.Count);
        return Copy(merged, merged.Count == 0 ? null : merged[^1].Key);
    }

    public override void WriteMembers(Utf8JsonWriter writer, bool typedKeys)
    {
        if (Last is not null)
            WriteKey(writer, "after_key", Last);
        WriteBuckets(writer, Combinations, keyed: false, typedKeys, bucket => WriteKey(writer, "key", bucket.Key));
    }

    private CompositeResult Copy(IReadOnlyList<CompositeBucket> buckets, CompositeKey? last)
        => new() { Aggregation = Aggregation, Definition = Definition, Readers = Readers, Combinations = buckets, Last = last };

    private void WriteKey(Utf8JsonWriter writer, string name, CompositeKey key)
    {
        writer.WriteStartObject(name);
        for (var place = 0; place < Readers.Count; place++)
            WritePart(writer, Readers[place], key.Parts[place]);
        writer.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter writer, CompositeReader reader, TermKey? part)
    {
        var name = reader.Source.Name;
        var format = reader.Field.Format;
        if (part is not { } key)
            writer.WriteNull(name);
        else if (key.IsBytes)
            writer.WriteString(name, format.Format(key.Bytes));
        else if (reader.Source.Field!.Format is not null && !format.IsRaw)
            writer.WriteString(name, key.IsDouble ? format.Format(key.Double) : format.Format(key.Long));
        else if (reader.Field.Kind == Values.ValueKind.Boolean)
            writer.WriteBoolean(name, key.Long != 0);
        else if (key.IsDouble)
            writer.WriteDouble(name, key.Double);
        else
            writer.WriteNumber(name, key.Long);
    }
}
