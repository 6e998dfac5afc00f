namespace Dashboard.Web.Health.Metrics;

internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}
