using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>Puts each row into the bucket of every filter that it matches.</summary>
internal sealed class FiltersCollector(FiltersAggregation aggregation, CollectorContext context) : BucketCollector(aggregation, context)
{
    private readonly RowFilter[] filters = [.. aggregation.Filters.Where(filter => filter.Query is not null).Select(filter => context.Compile(filter.Query!))];

    public override void Collect(in RowBatch batch)
    {
        var matched = batch.Block.Rent();
        matched.Clear();
        for (var place = 0; place < filters.Length; place++)
        {
            var matching = RowSelection.Matching(batch, filters[place]);
            matched.Or(matching);
            for (var index = 0; index < batch.Rows.Length; index++)
                if (matching[batch.Rows[index]])
                    Take(batch.Rows[index], BucketOf(batch.OwnerOf(index), place));
            batch.Block.Return(matching);
        }
        if (aggregation.Filters.Count > filters.Length)
            for (var index = 0; index < batch.Rows.Length; index++)
                if (!matched[batch.Rows[index]])
                    Take(batch.Rows[index], BucketOf(batch.OwnerOf(index), filters.Length));
        batch.Block.Return(matched);
        Pass(batch);
    }

    public override AggregationResult Build(int owner)
    {
        var buckets = new List<FilterBucket>();
        for (var place = 0; place < aggregation.Filters.Count; place++)
        {
            var bucket = owner == EmptyBucket ? EmptyBucket : BucketOf(owner, place);
            buckets.Add(new() { Name = aggregation.Filters[place].Name, DocCount = CountOf(bucket), Children = ChildrenOf(bucket) });
        }
        return new FiltersResult { Aggregation = aggregation, Definition = aggregation, Filters = buckets };
    }

    private int BucketOf(int owner, int place) => owner * aggregation.Filters.Count + place;
}
