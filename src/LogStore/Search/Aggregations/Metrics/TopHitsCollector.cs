using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Execution.Sorting;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Keeps the first rows of an order for each bucket.</summary>
internal sealed class TopHitsCollector : Collector
{
    private const int BytesOfHit = 160;

    private readonly TopHitsAggregation aggregation;
    private readonly CollectorContext context;
    private readonly IReadOnlyList<SortColumn>[] columns;
    private readonly int number;
    private readonly BucketArray<TopHits?> hits;
    private readonly BucketArray<long> totals;
    private readonly BucketArray<float> best;

    public TopHitsCollector(TopHitsAggregation aggregation, CollectorContext context)
    {
        (this.aggregation, this.context) = (aggregation, context);
        var targets = context.Search.Targets;
        number = targets.ToList().IndexOf(context.Target);
        // The collector of an index compares its own rows alone; the others' places stay empty.
        columns = new IReadOnlyList<SortColumn>[targets.Count];
        columns[number] = TopHitsOrder.Of(aggregation.Request, context, number);
        hits = new(context.Budget, null, sizeof(long));
        totals = new(context.Budget, 0, sizeof(long));
        best = new(context.Budget, float.NegativeInfinity, sizeof(float));
    }

    public override void Collect(in RowBatch batch)
    {
        var rows = batch.Block.Rent();
        for (var start = 0; start < batch.Rows.Length;)
        {
            var owner = batch.OwnerOf(start);
            rows.Clear();
            // Rows of one bucket come together where the aggregation above is a filter or a range, and one by one at worst.
            for (; start < batch.Rows.Length && batch.OwnerOf(start) == owner; start++)
            {
                rows[batch.Rows[start]] = true;
                totals[owner]++;
                best[owner] = Math.Max(best[owner], batch.Block.Scores?[batch.Rows[start]] ?? batch.Block.ConstantScore ?? 1);
            }
            HitsOf(owner).Collect(batch.Block, number, rows, batch.Block.ConstantScore ?? 1);
        }
        batch.Block.Return(rows);
    }

    public override AggregationResult Build(int owner) => new TopHitsResult
    {
        Aggregation = aggregation,
        Definition = aggregation,
        Context = context,
        Found = [.. (hits.Peek(owner)?.Finish() ?? []).Select(candidate => new TopHitsCandidate(candidate, columns[number]))],
        Total = totals.Peek(owner),
        MaximumScore = totals.Peek(owner) > 0 && aggregation.NeedsScores ? best.Peek(owner) : null,
    };

    private TopHits HitsOf(int owner)
    {
        ref var kept = ref hits[owner];
        if (kept is not null)
            return kept;
        context.Budget.Reserve((aggregation.From + aggregation.Size) * BytesOfHit);
        return kept = new(aggregation.From + aggregation.Size, columns, new SortSlot[columns.Length][]);
    }
}
