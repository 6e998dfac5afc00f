using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Requests;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary>Refuses aggregations that stand where they cannot work, in Elasticsearch's words.</summary>
internal static class PipelineCheck
{
    public static void Verify(AggregationTree tree, Aggregation? parent)
    {
        foreach (var pipeline in tree.Pipelines)
            Verify(pipeline, tree, parent);
        foreach (var aggregation in tree.Aggregations)
            Verify(aggregation.Children, aggregation);
    }

    private static void Verify(PipelineAggregation pipeline, AggregationTree tree, Aggregation? parent)
    {
        if (pipeline is BucketSortAggregation sort)
            VerifySort(sort, parent);
        else if (pipeline.IsParent && parent is not (HistogramAggregation or DateHistogramAggregation or AutoDateHistogramAggregation))
            throw AggregationErrors.Validation(parent is null
                ? $"{pipeline.Type} aggregation [{pipeline.Name}] must be declared inside of another aggregation"
                : $"{pipeline.Type} aggregation [{pipeline.Name}] must have a histogram, date_histogram or auto_date_histogram as parent");
        if (pipeline.IsParent && pipeline is not BucketSortAggregation && parent is HistogramAggregation { MinimumDocCount: not 0 } or DateHistogramAggregation { MinimumDocCount: not 0 })
            throw AggregationErrors.Validation($"parent histogram of {pipeline.Type} aggregation [{pipeline.Name}] must have min_doc_count of 0");
        if (pipeline.IsParent)
            return;
        if (pipeline.Paths[0].First is { } first && tree.Find(first) is { } beside && IsMultiBucket(beside))
            return;
        throw AggregationErrors.Validation(tree.Find(pipeline.Paths[0].Names[0]) is null
            ? $"buckets_path aggregation does not exist for aggregation [{pipeline.Name}]: {pipeline.Paths[0].Text}"
            : $"The first aggregation in buckets_path must be a multi-bucket aggregation for aggregation [{pipeline.Name}] found :"
                + $"{tree.Find(pipeline.Paths[0].Names[0])!.GetType().Name} for buckets path: {pipeline.Paths[0].Text}");
    }

    private static bool IsMultiBucket(Aggregation aggregation) => !aggregation.IsMetric && !aggregation.IsSingleBucket;

    private static void VerifySort(BucketSortAggregation sort, Aggregation? parent)
    {
        var problems = new List<string>();
        if (parent is null)
            problems.Add($"bucket_sort aggregation [{sort.Name}] must be declared inside of another aggregation");
        if (sort is { Paths.Count: 0, Size: null, From: 0 })
            problems.Add($"[{sort.Name}] is configured to perform nothing. Please set either of [sort, size, from] to use bucket_sort");
        if (problems.Count > 0)
            throw new StoreFailureException(new(400, "action_request_validation_exception",
                "Validation Failed: " + string.Concat(problems.Select((problem, index) => $"{index + 1}: {problem};"))));
    }
}
