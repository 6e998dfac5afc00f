using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>Puts pipelines behind those whose results they read.</summary>
internal static class PipelineOrder
{
    public static IReadOnlyList<PipelineAggregation> Sort(IReadOnlyList<PipelineAggregation> pipelines, IReadOnlyList<Aggregation> aggregations)
    {
        if (pipelines.Count == 0)
            return pipelines;
        var sorted = new List<PipelineAggregation>();
        var done = aggregations.Select(aggregation => aggregation.Name).ToHashSet(StringComparer.Ordinal);
        var visiting = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pipeline in pipelines)
            Visit(pipeline, pipelines, done, visiting, sorted);
        return sorted;
    }

    private static void Visit(PipelineAggregation pipeline, IReadOnlyList<PipelineAggregation> all, HashSet<string> done, HashSet<string> visiting, List<PipelineAggregation> sorted)
    {
        if (done.Contains(pipeline.Name))
            return;
        if (!visiting.Add(pipeline.Name))
            throw AggregationErrors.Validation($"Cyclical dependency found with pipeline aggregator [{pipeline.Name}]");
        foreach (var path in pipeline.Paths)
        {
            if (path.First is not { } first || done.Contains(first))
                continue;
            var before = all.FirstOrDefault(other => other.Name == first) ?? throw AggregationErrors.Validation($"No aggregation found for path [{path.Text}]");
            Visit(before, all, done, visiting, sorted);
        }
        done.Add(pipeline.Name);
        sorted.Add(pipeline);
    }
}
