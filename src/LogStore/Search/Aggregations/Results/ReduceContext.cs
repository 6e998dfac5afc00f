using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Results;

/// <summary>Holds the limit on an answer's buckets while results are merged.</summary>
internal sealed class ReduceContext(int bucketLimit, CancellationToken cancellationToken)
{
    private long buckets;

    public int BucketLimit => bucketLimit;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Counts buckets of the answer. Throws <c>too_many_buckets_exception</c> beyond the limit.</summary>
    public void Take(long count)
    {
        buckets += count;
        if (buckets > bucketLimit)
            throw AggregationErrors.TooManyBuckets(bucketLimit, buckets);
    }

    /// <summary>Takes back buckets that do not come into the answer.</summary>
    public void Return(long count) => buckets -= count;

    /// <summary>Merges what stands below buckets that are one: results of the same aggregations in the same order.</summary>
    public IReadOnlyList<AggregationResult> Reduce(IReadOnlyList<IReadOnlyList<AggregationResult>> sets)
    {
        var first = sets.FirstOrDefault(set => set.Count > 0);
        if (first is null)
            return [];
        cancellationToken.ThrowIfCancellationRequested();
        var reduced = new AggregationResult[first.Count];
        for (var index = 0; index < reduced.Length; index++)
        {
            var parts = new List<AggregationResult>(sets.Count);
            foreach (var set in sets)
                if (set.Count > index)
                    parts.Add(set[index]);
            reduced[index] = Reduce(parts);
        }
        return reduced;
    }

    /// <summary>Merges results of one aggregation.</summary>
    public AggregationResult Reduce(IReadOnlyList<AggregationResult> parts)
        => (parts.FirstOrDefault(part => !part.IsUnmapped) ?? parts[0]).Reduce(parts, this);
}
