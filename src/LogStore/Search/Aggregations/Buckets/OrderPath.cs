using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>The way from a bucket to a number by which it is ordered: <c>a&gt;b.max</c> through single buckets to a metric.</summary>
internal static class OrderPath
{
    /// <summary>The names along the way; the value's name comes last where it is named.</summary>
    public static IReadOnlyList<string> Split(string path)
    {
        var names = path.Split('>').ToList();
        var last = names[^1];
        var bracket = last.IndexOf('[');
        if (bracket > 0 && last.EndsWith(']'))
            names = [.. names[..^1], last[..bracket], last[(bracket + 1)..^1]];
        else if (last.IndexOf('.') is var point and > 0)
            names = [.. names[..^1], last[..point], last[(point + 1)..]];
        return names;
    }

    /// <summary>The number of a merged bucket, NaN where there is none.</summary>
    public static double ValueOf(Bucket bucket, OrderKey key)
    {
        var found = bucket.Find(key.Path[0]);
        var place = 1;
        while (found is SingleBucketResult single && place < key.Path.Count && key.Path[place] is not ("doc_count" or "_count"))
        {
            var name = key.Path[place++];
            found = single.Children.FirstOrDefault(child => child.Name == name);
        }
        return found?.Value(place < key.Path.Count ? key.Path[place] : "") ?? double.NaN;
    }

    public static void Verify(Aggregation aggregation, OrderKey key)
    {
        var current = aggregation.Children.Find(key.Path[0]) ?? throw Missing(key, key.Path[0]);
        var place = 1;
        while (current.IsSingleBucket && place < key.Path.Count && key.Path[place] is not ("doc_count" or "_count"))
        {
            var name = key.Path[place++];
            current = current.Children.Find(name) ?? throw Missing(key, name);
        }
        if (!current.IsSingleBucket && !current.IsMetric)
            throw Invalid(key, $"Buckets can only be sorted on a sub-aggregator path that is built out of zero or more single-bucket aggregations within the path and a final "
                + $"single-bucket or a metrics aggregation at the path end. [{current.Name}] is not single-bucket.");
        if (current.IsMultiValue && place >= key.Path.Count)
            throw Invalid(key, "When ordering on a multi-value metrics aggregation a metric name must be specified.");
    }

    private static StoreFailureException Missing(OrderKey key, string name)
        => Invalid(key, $"The provided aggregation [{name}] either does not exist, or is a pipeline aggregation and cannot be used to sort the buckets.");

    private static StoreFailureException Invalid(OrderKey key, string reason)
        => new(new(500, "aggregation_execution_exception", $"Invalid aggregation order path [{key.Text}]. {reason}") { CausedBy = StoreFailure.IllegalArgument(reason) });
}
