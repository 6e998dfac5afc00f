using Dashboard.LogStore.Search.Aggregations.Pipelines;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>Aggregations that stand beside each other, and the pipeline aggregations over them in the order in which they can run.</summary>
internal sealed record AggregationTree(IReadOnlyList<Aggregation> Aggregations, IReadOnlyList<PipelineAggregation> Pipelines)
{
    public static readonly AggregationTree Empty = new([], []);

    public bool IsEmpty => Aggregations.Count == 0 && Pipelines.Count == 0;

    public Aggregation? Find(string name)
    {
        foreach (var aggregation in Aggregations)
            if (aggregation.Name == name)
                return aggregation;
        return null;
    }

    /// <summary>Any of them, at any depth, is of that type.</summary>
    public bool Any(Func<Aggregation, bool> predicate)
        => Aggregations.Any(aggregation => predicate(aggregation) || aggregation.Children.Any(predicate));
}
