using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Counts values: every one of a number, each distinct one of a document's keywords.</summary>
internal sealed class ValueCountCollector(ValueCountAggregation aggregation, CollectorContext context) : Collector
{
    private readonly ResolvedField field = context.Resolve(aggregation.Field);
    private readonly BucketArray<long> counts = new(context.Budget, 0, sizeof(long));

    public override void Collect(in RowBatch batch)
    {
        var block = field.Column is null ? null : batch.Block.Read(field.Column);
        if (block is null && field.Missing is null)
            return;
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var count = block is null ? 0 : CountOf(block, batch.Rows[index]);
            counts[batch.OwnerOf(index)] += count == 0 && field.Missing is not null ? 1 : count;
        }
    }

    public override AggregationResult Build(int owner) => new CountResult { Aggregation = aggregation, Count = counts.Peek(owner) };

    public override double SortValue(int owner, ReadOnlySpan<string> path) => counts.Peek(owner);

    private static int CountOf(ColumnBlock block, int row)
    {
        var starts = block.Starts;
        var count = starts[row + 1] - starts[row];
        if (count < 2 || block is not StringBlock strings)
            return count;
        var distinct = 0;
        for (var value = starts[row]; value < starts[row + 1]; value++)
        {
            var earlier = starts[row];
            while (earlier < value && !strings.Value(earlier).SequenceEqual(strings.Value(value)))
                earlier++;
            if (earlier == value)
                distinct++;
        }
        return distinct;
    }
}
