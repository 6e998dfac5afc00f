using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>An aggregation as it was asked, before it meets an index. Immutable.</summary>
internal abstract record Aggregation
{
    public required string Name { get; init; }

    /// <summary>Elasticsearch's name of the type: <c>terms</c>, <c>date_histogram</c> …</summary>
    public required string Type { get; init; }

    /// <summary>What comes back unread in the answer; null for none.</summary>
    public DslNode? Meta { get; init; }

    public AggregationTree Children { get; init; } = AggregationTree.Empty;

    /// <summary>The collector of one index. Throws <see cref="StoreFailureException"/> where the index's mapping does not allow it.</summary>
    public abstract Collector Build(CollectorContext context);

    /// <summary>Gives one bucket and no other: paths and orders go through it.</summary>
    public virtual bool IsSingleBucket => false;

    /// <summary>Gives a number or several and no buckets.</summary>
    public virtual bool IsMetric => false;

    /// <summary>The names of several numbers (<c>stats</c>), null for one number, for none an empty list.</summary>
    public virtual bool IsMultiValue => false;
}
