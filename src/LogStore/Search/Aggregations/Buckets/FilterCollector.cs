using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Passes on the rows that match a query.</summary>
internal sealed class FilterCollector(FilterAggregation aggregation, CollectorContext context) : SingleBucketCollector(aggregation, context)
{
    private readonly RowFilter filter = context.Compile(aggregation.Query);

    public override void Collect(in RowBatch batch)
    {
        var matching = RowSelection.Matching(batch, filter);
        for (var index = 0; index < batch.Rows.Length; index++)
            if (matching[batch.Rows[index]])
                Take(batch.Rows[index], batch.OwnerOf(index));
        batch.Block.Return(matching);
        Pass(batch);
    }
}
