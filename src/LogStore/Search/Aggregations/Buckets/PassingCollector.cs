using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Passes on every row that it is shown.</summary>
internal sealed class PassingCollector(Aggregation aggregation, CollectorContext context) : SingleBucketCollector(aggregation, context)
{
    public override void Collect(in RowBatch batch)
    {
        for (var index = 0; index < batch.Rows.Length; index++)
            Take(batch.Rows[index], batch.OwnerOf(index));
        Pass(batch);
    }
}
