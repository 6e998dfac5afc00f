using Dashboard.LogStore.Search.Aggregations.Buckets;
using Dashboard.LogStore.Search.Aggregations.Metrics;
using Dashboard.LogStore.Search.Aggregations.Pipelines;

namespace Dashboard.LogStore.Search.Aggregations.Requests;

/// <summary>The types of aggregations by Elasticsearch's names.</summary>
internal static class AggregationTypes
{
    private static readonly Dictionary<string, Func<AggregationHeader, Aggregation>> readers = new(StringComparer.Ordinal)
    {
        ["terms"] = TermsAggregation.Read,
        ["rare_terms"] = TermsAggregation.ReadRare,
        ["histogram"] = HistogramAggregation.Read,
        ["date_histogram"] = DateHistogramAggregation.Read,
        ["auto_date_histogram"] = AutoDateHistogramAggregation.Read,
        ["range"] = RangeAggregation.Read,
        ["date_range"] = RangeAggregation.Read,
        ["ip_range"] = RangeAggregation.Read,
        ["filter"] = FilterAggregation.Read,
        ["filters"] = FiltersAggregation.Read,
        ["missing"] = MissingAggregation.Read,
        ["global"] = GlobalAggregation.Read,
        ["sampler"] = SamplerAggregation.Read,
        ["composite"] = CompositeAggregation.Read,
        ["min"] = header => StatsAggregation.Read(header, StatsKind.Minimum),
        ["max"] = header => StatsAggregation.Read(header, StatsKind.Maximum),
        ["sum"] = header => StatsAggregation.Read(header, StatsKind.Sum),
        ["avg"] = header => StatsAggregation.Read(header, StatsKind.Average),
        ["stats"] = header => StatsAggregation.Read(header, StatsKind.Stats),
        ["extended_stats"] = header => StatsAggregation.Read(header, StatsKind.ExtendedStats),
        ["value_count"] = ValueCountAggregation.Read,
        ["cardinality"] = CardinalityAggregation.Read,
        ["percentiles"] = PercentilesAggregation.Read,
        ["percentile_ranks"] = PercentilesAggregation.Read,
        ["median_absolute_deviation"] = DeviationAggregation.Read,
        ["weighted_avg"] = WeightedAverageAggregation.Read,
        ["top_hits"] = TopHitsAggregation.Read,
        ["derivative"] = DerivativeAggregation.Read,
        ["cumulative_sum"] = CumulativeSumAggregation.Read,
        ["serial_diff"] = SerialDifferenceAggregation.Read,
        ["bucket_sort"] = BucketSortAggregation.Read,
        ["avg_bucket"] = BucketMetricAggregation.Read,
        ["sum_bucket"] = BucketMetricAggregation.Read,
        ["min_bucket"] = BucketMetricAggregation.Read,
        ["max_bucket"] = BucketMetricAggregation.Read,
        ["stats_bucket"] = BucketMetricAggregation.Read,
        ["extended_stats_bucket"] = BucketMetricAggregation.Read,
        ["percentiles_bucket"] = BucketMetricAggregation.Read,
    };

    /// <summary>Types that Elasticsearch has and this store has not: refused by name.</summary>
    private static readonly HashSet<string> refused = new(StringComparer.Ordinal)
    {
        "significant_terms", "significant_text", "nested", "reverse_nested", "children", "parent", "diversified_sampler", "adjacency_matrix", "geohash_grid", "geotile_grid",
        "geo_distance", "geo_bounds", "geo_centroid", "scripted_metric", "matrix_stats", "variable_width_histogram", "bucket_script", "bucket_selector", "moving_avg", "moving_fn",
    };

    public static IEnumerable<string> Names => readers.Keys.Concat(refused);

    public static bool IsKnown(string type) => readers.ContainsKey(type) || refused.Contains(type);

    public static Aggregation Read(AggregationHeader header)
    {
        if (header.Type == "moving_fn" && header.Body.Find("window") is { } window && !(int.TryParse(window.Text, out var size) && size > 0))
            throw AggregationErrors.IllegalArgument("[window] must be a positive, non-zero integer.");
        return readers.TryGetValue(header.Type, out var reader) ? reader(header) : throw AggregationErrors.Unsupported($"aggregation type [{header.Type}]");
    }
}
