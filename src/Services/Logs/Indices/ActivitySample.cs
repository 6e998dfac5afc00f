namespace Dashboard.Services.Logs.Indices;

/// <summary>What happened between two readings of the server's counters.</summary>
/// <param name="At">When it was read.</param>
/// <param name="IndexedPerSecond">Documents into primary shards.</param>
/// <param name="SearchesPerSecond">Queries of shards.</param>
/// <param name="IndexLatency">A document, on average; null where there was none.</param>
/// <param name="SearchLatency">A query of a shard, on average; null where there was none.</param>
public sealed record ActivitySample(DateTimeOffset At, double IndexedPerSecond, double SearchesPerSecond, TimeSpan? IndexLatency, TimeSpan? SearchLatency);
