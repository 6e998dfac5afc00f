using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Chooses the buckets that an index gives.</summary>
internal sealed class TermsBuilder(TermsAggregation aggregation, ResolvedField field, TermsCollector collector)
{
    private const int LookEvery = 1024;

    public TermsResult Build(int owner)
    {
        var buckets = collector.Buckets(owner);
        long documents = 0;
        var looked = 0;
        var chosen = new List<int>();
        var heap = new PriorityQueue<int, int>(Comparer<int>.Create(WorstFirst));
        foreach (var bucket in buckets)
        {
            var count = collector.CountOf(bucket);
            documents += count;
            if ((++looked & LookEvery - 1) == 0)
                collector.CancellationToken.ThrowIfCancellationRequested();
            if (count < aggregation.ShardMinimumDocCount)
                continue;
            if (buckets.Length <= aggregation.ShardSize)
                chosen.Add(bucket);
            else if (heap.Count < aggregation.ShardSize)
                heap.Enqueue(bucket, bucket);
            else
                heap.EnqueueDequeue(bucket, bucket);
        }
        while (heap.TryDequeue(out var bucket, out _))
            chosen.Add(bucket);
        CancellableSort.Sort(chosen, Compare, collector.CancellationToken);
        return Result(chosen, documents);
    }

    private TermsResult Result(List<int> chosen, long documents)
    {
        var buckets = new List<TermBucket>(chosen.Count);
        foreach (var bucket in chosen)
        {
            var count = collector.CountOf(bucket);
            documents -= count;
            buckets.Add(new() { Key = collector.KeyOf(bucket), DocCount = count, Format = field.Format, Children = collector.Below(bucket) });
        }
        return new()
        {
            Aggregation = aggregation,
            Definition = aggregation,
            Kind = field.Kind,
            IsUnmapped = field.IsEmpty,
            Terms = buckets,
            OtherDocCount = documents,
        };
    }

    private int WorstFirst(int left, int right) => Compare(right, left);

    private int Compare(int left, int right)
    {
        foreach (var key in aggregation.Order.Keys)
        {
            var order = key.IsCount ? Directed(collector.CountOf(left).CompareTo(collector.CountOf(right)), key.Ascending)
                : key.IsKey ? Directed(collector.CompareKeys(left, right), key.Ascending)
                : BucketOrder.CompareValues(collector.OrderValue(left, key), collector.OrderValue(right, key), key.Ascending);
            if (order != 0)
                return order;
        }
        return collector.CompareKeys(left, right);
    }

    private static int Directed(int order, bool ascending) => ascending ? order : -order;
}
