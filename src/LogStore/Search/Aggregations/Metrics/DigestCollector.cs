using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Gathers numbers into a digest for each bucket: percentiles, ranks, median absolute deviation.</summary>
internal sealed class DigestCollector(Aggregation aggregation, ResolvedField field, double compression, MemoryBudget budget) : Collector
{
    private readonly DoubleValues values = field.Doubles();
    private readonly BucketArray<TDigest?> digests = new(budget, null, sizeof(long));

    public override void Collect(in RowBatch batch)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            foreach (var number in numbers[starts[row]..starts[row + 1]])
                DigestOf(batch.OwnerOf(index)).Add(number);
        }
    }

    public override AggregationResult Build(int owner)
    {
        var digest = digests.Peek(owner) ?? new TDigest(compression);
        return aggregation is PercentilesAggregation percentiles
            ? new PercentilesResult { Aggregation = aggregation, Definition = percentiles, Digest = digest, Format = field.Format, IsUnmapped = field.IsEmpty }
            : new DeviationResult { Aggregation = aggregation, Digest = digest, Format = field.Format, IsUnmapped = field.IsEmpty };
    }

    public override double SortValue(int owner, ReadOnlySpan<string> path) => Build(owner).Value(string.Join('.', path.ToArray())) ?? double.NaN;

    private TDigest DigestOf(int owner)
    {
        ref var digest = ref digests[owner];
        if (digest is not null)
            return digest;
        budget.Reserve(512);
        return digest = new(compression);
    }
}
