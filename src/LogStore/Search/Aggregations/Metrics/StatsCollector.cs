using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Sums numbers for each bucket.</summary>
internal sealed class StatsCollector(StatsAggregation aggregation, ResolvedField field, MemoryBudget budget) : Collector
{
    private readonly DoubleValues values = field.Doubles();
    private readonly BucketArray<StatsState> states = new(budget, new StatsState(), 56);

    public override void Collect(in RowBatch batch)
    {
        values.Load(batch.Block);
        if (values.IsEmpty)
            return;
        var numbers = values.Values(batch.Block);
        if (values.IsSingle)
        {
            for (var index = 0; index < batch.Rows.Length; index++)
                states[batch.OwnerOf(index)].Add(numbers[batch.Rows[index]]);
            return;
        }
        var starts = values.Starts(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            foreach (var number in numbers[starts[row]..starts[row + 1]])
                states[batch.OwnerOf(index)].Add(number);
        }
    }

    public override AggregationResult Build(int owner)
        => new StatsResult { Aggregation = aggregation, Definition = aggregation, State = states.Peek(owner), Format = field.Format, IsUnmapped = field.IsEmpty };

    public override double SortValue(int owner, ReadOnlySpan<string> path)
        => StatsResult.ValueOf(states.Peek(owner), aggregation, path.Length == 0 ? "" : path[0]) ?? double.NaN;
}
