using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Values;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Passes on the rows without a value.</summary>
internal sealed class MissingCollector(MissingAggregation aggregation, CollectorContext context) : SingleBucketCollector(aggregation, context)
{
    private readonly ResolvedField field = context.Resolve(aggregation.Field);

    public override void Collect(in RowBatch batch)
    {
        // A missing value stands for one, so then no row is without.
        if (field.Missing is not null)
            return;
        var block = field.Column is null ? null : batch.Block.Read(field.Column);
        for (var index = 0; index < batch.Rows.Length; index++)
        {
            var row = batch.Rows[index];
            if (block is null || block.Starts[row] == block.Starts[row + 1])
                Take(row, batch.OwnerOf(index));
        }
        Pass(batch);
    }
}
