using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Sums values times weights, and weights, for each bucket.</summary>
internal sealed class WeightedAverageCollector : Collector
{
    private readonly WeightedAverageAggregation aggregation;
    private readonly ResolvedField field;
    private readonly DoubleValues values;
    private readonly DoubleValues weights;
    private readonly BucketArray<StatsState> products;
    private readonly BucketArray<StatsState> sums;

    public WeightedAverageCollector(WeightedAverageAggregation aggregation, CollectorContext context)
    {
        this.aggregation = aggregation;
        field = context.Resolve(aggregation.Value).RequireNumeric(aggregation.Type);
        values = field.Doubles();
        weights = context.Resolve(aggregation.Weight).RequireNumeric(aggregation.Type).Doubles();
        products = new(context.Budget, new(), 56);
        sums = new(context.Budget, new(), 56);
    }

    public override void Collect(in RowBatch batch)
    {
        values.Load(batch.Block);
        weights.Load(batch.Block);
        if (values.IsEmpty || weights.IsEmpty)
            return;
        var valueStarts = values.Starts(batch.Block);
        var weightStarts = weights.Starts(batch.Block);
        var numbers = values.Values(batch.Block);
        var factors = weights.Values(batch.Block);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            var factor = factors[weightStarts[row]..weightStarts[row + 1]];
            var number = numbers[valueStarts[row]..valueStarts[row + 1]];
            if (factor.Length == 0 || number.Length == 0)
                continue;
            if (factor.Length > 1)
                throw AggregationErrors.Execution($"Encountered more than one weight for a single document. Use a script to combine multiple weights-per-doc into a single value.");
            foreach (var one in number)
            {
                products[batch.OwnerOf(index)].Add(one * factor[0]);
                sums[batch.OwnerOf(index)].Add(factor[0]);
            }
        }
    }

    public override AggregationResult Build(int owner)
        => new WeightedAverageResult { Aggregation = aggregation, Products = products.Peek(owner), Weights = sums.Peek(owner), Format = field.Format, IsUnmapped = field.IsUnmapped };

    public override double SortValue(int owner, ReadOnlySpan<string> path) => products.Peek(owner).Sum / sums.Peek(owner).Sum;
}
