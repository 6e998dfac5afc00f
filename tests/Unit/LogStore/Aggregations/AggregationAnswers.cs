namespace Dashboard.Unit.LogStore.Aggregations;

/// <summary>Aggregations over <see cref="AggregationDocuments"/> and what Elasticsearch 7.10.2 answered.</summary>
internal static partial class AggregationAnswers
{
    /// <summary>The indices, with commas between, and the aggregation over them, of every recorded answer.</summary>
    public static IEnumerable<(string Indices, string Aggregation)> All
        => new[] { Metrics, Terms, Histograms, Ranges, Composites, Pipelines, Failures }.SelectMany(answers => answers).Select(row => (row.Data.Item1, row.Data.Item2));
}
