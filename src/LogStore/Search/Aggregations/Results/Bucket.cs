namespace Dashboard.LogStore.Search.Aggregations.Results;

/// <summary>A bucket of an aggregation that gives several.</summary>
internal abstract record Bucket
{
    public required long DocCount { get; init; }

    /// <summary>Results of the sub-aggregations in the order of the request, those of pipelines after them.</summary>
    public IReadOnlyList<AggregationResult> Children { get; init; } = [];

    /// <summary>The key as a pipeline's <c>keys</c> name it and as a keyed answer writes it.</summary>
    public abstract string KeyText { get; }

    /// <summary>The key as a number, for derivatives and for orders; NaN where it is none.</summary>
    public virtual double KeyNumber => double.NaN;

    public AggregationResult? Find(string name)
    {
        foreach (var child in Children)
            if (child.Name == name)
                return child;
        return null;
    }
}
