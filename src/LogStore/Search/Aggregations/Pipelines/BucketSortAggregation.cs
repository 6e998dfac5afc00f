using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary><c>bucket_sort</c>: orders the buckets around it and takes some of them.</summary>
internal sealed record BucketSortAggregation : PipelineAggregation
{
    /// <summary>Whether each of <see cref="PipelineAggregation.Paths"/> rises.</summary>
    public required IReadOnlyList<bool> Ascending { get; init; }

    public int From { get; init; }

    public int? Size { get; init; }

    public override bool IsParent => true;

    public override IReadOnlyList<Bucket> Apply(MultiBucketResult around)
    {
        if (Paths.Count == 0)
            return [.. around.Buckets.Skip(From).Take(Size ?? int.MaxValue)];
        var keyed = around.Buckets.Select((bucket, place) => (bucket, place, values: Paths.Select(path => ValueOf(around, bucket, path)).ToList()))
            // A bucket without any of the values cannot be ordered and is left out.
            .Where(entry => entry.values.Any(value => value is not null))
            .ToList();
        keyed.Sort((left, right) => Compare(left.values, right.values) is var order && order != 0 ? order : left.place.CompareTo(right.place));
        return [.. keyed.Skip(From).Take(Size ?? int.MaxValue).Select(entry => entry.bucket)];
    }

    private IComparable? ValueOf(MultiBucketResult around, Bucket bucket, BucketsPath path)
    {
        if (path.Names is ["_key"])
            return bucket is TermBucket { Key.IsBytes: true } or FilterBucket ? new OrdinalText(bucket.KeyText) : bucket.KeyNumber;
        return path.Resolve(around, bucket, Gaps) is { } value && !double.IsNaN(value) ? value : null;
    }

    private int Compare(List<IComparable?> left, List<IComparable?> right)
    {
        for (var index = 0; index < left.Count; index++)
        {
            var order = (left[index], right[index]) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (one, other) => Ascending[index] ? one!.CompareTo(other) : other!.CompareTo(one),
            };
            if (order != 0)
                return order;
        }
        return 0;
    }

    public static BucketSortAggregation Read(AggregationHeader header)
    {
        var parameters = Parameters.Of("bucket_sort", header.Body, "sort", "from", "size", "gap_policy");
        var sort = parameters.Node("sort");
        var keys = sort is null ? [] : (sort.IsArray ? sort.Items : [sort]).SelectMany(Keys).ToList();
        var from = parameters.Int("from") ?? 0;
        parameters.Require(from >= 0, "from", $"[from] must be a non-negative integer: [{from}]");
        var size = parameters.Int("size");
        parameters.Require(size is null or > 0, "size", $"[size] must be a positive integer: [{size}]");
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Paths = [.. keys.Select(key => BucketsPath.Parse(key.Path))],
            Ascending = [.. keys.Select(key => key.Ascending)],
            From = from,
            Size = size,
            Gaps = parameters.Node("gap_policy") is { } gaps ? PipelineReader.Gap(gaps) : GapPolicy.Skip,
        };
    }

    /// <summary>A name, or an object of names with an order each, in either of two ways of writing.</summary>
    private static IEnumerable<(string Path, bool Ascending)> Keys(DslNode node)
    {
        if (node.IsString)
            return [(node.Text, true)];
        return node.Members.Select(member => (member.Name, ((member.Value.IsObject ? member.Value.Find("order") : member.Value)?.Text ?? "asc").ToLowerInvariant() switch
        {
            "asc" => true,
            "desc" => false,
            _ => throw AggregationErrors.IllegalArgument("[bucket_sort] failed to parse field [sort]"),
        }));
    }
}
