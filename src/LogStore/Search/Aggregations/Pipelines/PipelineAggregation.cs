using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>An aggregation over the results of others. It collects nothing. Immutable.</summary>
internal abstract record PipelineAggregation : Aggregation
{
    /// <summary>Where its numbers come from; <c>bucket_sort</c> has as many as it has keys.</summary>
    public required IReadOnlyList<BucketsPath> Paths { get; init; }

    /// <summary>What to do where a bucket has no documents or no number.</summary>
    public GapPolicy Gaps { get; init; }

    /// <summary>The pattern of <c>value_as_string</c>, null for none.</summary>
    public string? Format { get; init; }

    /// <summary>It works on the buckets around it; otherwise beside another aggregation, on that one's buckets.</summary>
    public abstract bool IsParent { get; }

    public sealed override Execution.Collector Build(Execution.CollectorContext context) => throw new InvalidOperationException("A pipeline aggregation collects nothing.");

    /// <summary>For a parent: the buckets with its result added, or chosen and ordered.</summary>
    public virtual IReadOnlyList<Bucket> Apply(MultiBucketResult around) => around.Buckets;

    /// <summary>For a sibling: its result from those beside it.</summary>
    public virtual AggregationResult? Compute(IReadOnlyList<AggregationResult> beside) => null;
}
