using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Metrics;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>The way to a number: names of aggregations, then a number's name where there are several, <c>_count</c> or <c>_key</c>.</summary>
internal sealed record BucketsPath(string Text, IReadOnlyList<string> Names)
{
    public static BucketsPath Parse(string text) => new(text, OrderPath.Split(text));

    /// <summary>The first aggregation named, null for the bucket's own <c>_count</c> and <c>_key</c>.</summary>
    public string? First => Names[0] is "_count" or "_key" or "_bucket_count" ? null : Names[0];

    /// <summary>The number of a bucket, null where the bucket has none of that name. For a bucket without documents or without a number the policy decides: NaN, or 0.</summary>
    public double? Resolve(MultiBucketResult around, Bucket bucket, GapPolicy gaps, int from = 0)
    {
        var value = ValueOf(around, bucket, from);
        if (value is null)
            return null;
        var isGap = !double.IsFinite(value.Value) || bucket.DocCount == 0 && !IsOwn(from);
        return !isGap ? value : gaps == GapPolicy.InsertZeros ? 0 : double.NaN;
    }

    private bool IsOwn(int from) => Names.Count == from + 1 && Names[from] is "_count" or "_key";

    private double? ValueOf(MultiBucketResult around, Bucket bucket, int from)
    {
        if (from >= Names.Count)
            throw Wrong(around.ClassName, around.Name);
        if (Names[from] == "_count")
            return bucket.DocCount;
        if (Names[from] == "_key")
            return bucket.KeyNumber;
        return bucket.Find(Names[from]) is { } found ? Below(found, from + 1) : null;
    }

    private double? Below(AggregationResult result, int from)
    {
        switch (result)
        {
            case SingleBucketResult single when from < Names.Count && Names[from] is not ("_count" or "doc_count"):
                return Below(single.Children.FirstOrDefault(child => child.Name == Names[from]) ?? throw Missing(from, single.Name), from + 1);
            case MultiBucketResult several:
                if (from < Names.Count && Names[from] == "_bucket_count")
                    return several.Buckets.Count;
                throw Wrong(from < Names.Count ? "Object[]" : several.ClassName, several.Name);
        }
        var name = from < Names.Count ? string.Join('.', Names.Skip(from)) : "";
        if (result is PercentilesResult or StatsResult { Definition.IsMultiValue: true } && name.Length == 0)
            throw new StoreFailureException(new(500, "aggregation_execution_exception", "buckets_path must reference either a number value or a single value numeric metric aggregation, "
                + $"but [{result.Name}] contains multiple values. Please specify which to use."));
        return result.Value(name) ?? throw Missing(from, result.Name);
    }

    private static StoreFailureException Wrong(string kind, string name)
        => new(new(500, "aggregation_execution_exception",
            $"buckets_path must reference either a number value or a single value numeric metric aggregation, got: [{kind}] at aggregation [{name}]"));

    private StoreFailureException Missing(int from, string name)
        => AggregationErrors.IllegalArgument($"Cannot find an aggregation named [{(from < Names.Count ? Names[from] : name)}] in [{name}]");
}
