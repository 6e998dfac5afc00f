using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Merges the terms of several indices and says how far their counts may be off, as Elasticsearch does for shards.</summary>
internal sealed class TermsReducer(TermsResult leader, IReadOnlyList<AggregationResult> parts, ReduceContext context)
{
    private readonly TermsAggregation definition = leader.Definition;
    private long sumOfErrors;

    public TermsResult Reduce()
    {
        var results = parts.Cast<TermsResult>().ToList();
        var mapped = results.Where(result => !result.IsUnmapped).ToList();
        var kind = KindOf(mapped);
        var merged = new Dictionary<TermKey, List<TermBucket>>();
        long others = 0;
        foreach (var result in results)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var error = ErrorOf(result);
            sumOfErrors = sumOfErrors == -1 || error == -1 ? -1 : sumOfErrors + error;
            others += result.OtherDocCount;
            foreach (var bucket in result.Terms)
            {
                var key = kind == ValueKind.Double ? bucket.Key.AsDouble() : bucket.Key;
                if (!merged.TryGetValue(key, out var same))
                    merged[key] = same = [];
                same.Add(bucket with { Error = bucket.Error - error, Key = key });
            }
        }
        var chosen = Choose(merged, ref others);
        context.Take(chosen.Count);
        return new()
        {
            Aggregation = leader.Aggregation,
            Definition = definition,
            Kind = kind,
            IsUnmapped = mapped.Count == 0,
            Terms = chosen,
            OtherDocCount = others,
            Error = sumOfErrors == -1 ? -1 : results.Count == 1 ? 0 : sumOfErrors,
        };
    }

    private List<TermBucket> Choose(Dictionary<TermKey, List<TermBucket>> merged, ref long others)
    {
        var orderNeedsChildren = definition.Order.Keys.Any(key => !key.IsCount && !key.IsKey);
        var candidates = new List<(TermBucket Bucket, List<TermBucket> Same)>();
        foreach (var (key, same) in merged)
        {
            var count = same.Sum(bucket => bucket.DocCount);
            if (count < definition.MinimumDocCount && !definition.IsRare || count > definition.MaximumDocCount)
                continue;
            var bucket = same[0] with { Key = key, DocCount = count, Error = ErrorOf(same) };
            candidates.Add((orderNeedsChildren ? bucket with { Children = Children(same) } : bucket, same));
        }
        CancellableSort.Sort(candidates, (left, right) => definition.Order.Compare(left.Bucket, right.Bucket, Keys), context.CancellationToken);
        for (var index = definition.Size; index < candidates.Count; index++)
            others += candidates[index].Bucket.DocCount;
        var chosen = candidates.Take(definition.Size);
        return [.. chosen.Select(pair => orderNeedsChildren ? pair.Bucket : pair.Bucket with { Children = Children(pair.Same) })];
    }

    private IReadOnlyList<AggregationResult> Children(List<TermBucket> same) => context.Reduce([.. same.Select(bucket => bucket.Children)]);

    private static int Keys(Bucket left, Bucket right) => ((TermBucket)left).Key.CompareTo(((TermBucket)right).Key);

    private ValueKind KindOf(List<TermsResult> mapped)
    {
        var kinds = mapped.Select(result => result.Kind switch { ValueKind.Ip => ValueKind.Keyword, ValueKind.Boolean or ValueKind.Date => ValueKind.Long, var kind => kind }).Distinct().ToList();
        if (kinds.Count > 1 && kinds.Contains(ValueKind.Keyword))
            throw AggregationErrors.Execution("Merging/Reducing the aggregations failed when computing the aggregation "
                + $"[{leader.Name}] because the field you gave in the aggregation query existed as two different types in two different indices");
        return kinds.Count > 1 ? ValueKind.Double : leader.Kind;
    }

    private long ErrorOf(TermsResult result)
    {
        if (result.Terms.Count < definition.ShardSize || definition.Order.IsKeyOrder || result.Terms.Count == 0)
            return 0;
        return definition.Order.IsCountDescending ? result.Terms[^1].DocCount : -1;
    }

    private long ErrorOf(List<TermBucket> same) => sumOfErrors == -1 ? -1 : sumOfErrors + same.Sum(bucket => bucket.Error);
}
