namespace Dashboard.Web.Health.Metrics;

/// <summary>What a series says now. For a histogram the value is the sum, with the count and the (not cumulated) buckets.</summary>
internal sealed record MetricReading(string Labels, double Value, long Count, IReadOnlyList<long> Buckets);
