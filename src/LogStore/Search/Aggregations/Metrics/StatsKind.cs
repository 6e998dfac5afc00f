namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Which of the sums an aggregation shows.</summary>
internal enum StatsKind
{
    Minimum,
    Maximum,
    Sum,
    Average,
    Stats,
    ExtendedStats,
}
