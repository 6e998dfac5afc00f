using Dashboard.LogStore.Search.Aggregations.Metrics;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Results;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations.Pipelines;

/// <summary><c>avg_bucket</c>, <c>sum_bucket</c>, <c>min_bucket</c>, <c>max_bucket</c>, <c>stats_bucket</c>, <c>extended_stats_bucket</c>, <c>percentiles_bucket</c>.</summary>
internal sealed record BucketMetricAggregation : PipelineAggregation
{
    public double Sigma { get; init; } = 2;

    public IReadOnlyList<double> Percents { get; init; } = [];

    public override bool IsParent => false;

    public override bool IsMetric => true;

    public override AggregationResult? Compute(IReadOnlyList<AggregationResult> beside)
    {
        var path = Paths[0];
        if (beside.FirstOrDefault(result => result.Name == path.Names[0]) is not MultiBucketResult around)
            return null;
        var values = new List<(double Value, string Key)>();
        Gather(around, 1, values);
        return new BucketMetricResult { Aggregation = this, Definition = this, Numbers = values };
    }

    /// <summary>Through the buckets of several aggregations where the path leads through them is refused by the path itself.</summary>
    private void Gather(MultiBucketResult around, int from, List<(double Value, string Key)> values)
    {
        foreach (var bucket in around.Buckets)
            if (Paths[0].Resolve(around, bucket, Gaps, from) is { } value && !double.IsNaN(value))
                values.Add((value, bucket.KeyText));
    }

    public static BucketMetricAggregation Read(AggregationHeader header)
    {
        var gaps = PipelineReader.Gaps(header, header.Type switch { "extended_stats_bucket" => ["sigma"], "percentiles_bucket" => ["percents", "keyed"], _ => [] });
        return new()
        {
            Name = header.Name,
            Type = header.Type,
            Meta = header.Meta,
            Paths = PipelineReader.Paths(header),
            Gaps = gaps,
            Format = header.Body.Find("format")?.Text,
            Sigma = Number(header.Body.Find("sigma")) ?? 2,
            Percents = header.Type != "percentiles_bucket" ? [] : PercentsOf(header.Body.Find("percents")),
        };
    }

    private static double[] PercentsOf(DslNode? node)
        => node is null ? [1, 5, 25, 50, 75, 95, 99] : [.. (node.IsArray ? node.Items : [node]).Select(item => Number(item)!.Value)];

    private static double? Number(DslNode? node)
        => node is null ? null : double.TryParse(node.Text, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : throw AggregationErrors.Number(node.Text);

    /// <summary>The stand-in by which <c>stats_bucket</c> is shown like <c>stats</c>.</summary>
    public StatsAggregation AsStats() => new()
    {
        Name = Name,
        Type = Type,
        Meta = Meta,
        Kind = Type == "extended_stats_bucket" ? StatsKind.ExtendedStats : StatsKind.Stats,
        Field = new() { Field = "" },
        Sigma = Sigma,
    };
}
