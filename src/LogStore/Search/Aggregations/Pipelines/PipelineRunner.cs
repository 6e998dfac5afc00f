using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>Computes pipelines on merged results, innermost first.</summary>
internal static class PipelineRunner
{
    /// <summary>The results of a tree with those of its pipelines added.</summary>
    public static IReadOnlyList<AggregationResult> Run(AggregationTree tree, IReadOnlyList<AggregationResult> results)
    {
        if (!HasPipelines(tree))
            return results;
        var done = new List<AggregationResult>(results.Count + tree.Pipelines.Count);
        foreach (var result in results)
            done.Add(Below(result));
        foreach (var pipeline in tree.Pipelines)
            if (!pipeline.IsParent && pipeline.Compute(done) is { } computed)
                done.Add(computed);
        return done;
    }

    private static AggregationResult Below(AggregationResult result)
    {
        var tree = result.Aggregation.Children;
        if (!HasPipelines(tree))
            return result;
        if (result is SingleBucketResult single)
            return single.With(Run(tree, single.Children));
        if (result is not MultiBucketResult several)
            return result;
        several = several.With([.. several.Buckets.Select(bucket => bucket with { Children = Run(tree, bucket.Children) })]);
        foreach (var pipeline in tree.Pipelines)
            if (pipeline.IsParent)
                several = several.With(pipeline.Apply(several));
        return several;
    }

    private static bool HasPipelines(AggregationTree tree) => tree.Pipelines.Count > 0 || tree.Any(aggregation => aggregation.Children.Pipelines.Count > 0);
}
