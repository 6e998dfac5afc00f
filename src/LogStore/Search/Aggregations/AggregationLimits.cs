using System.Text.Json;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>What holds for every aggregation of a search.</summary>
/// <param name="Buckets">The most buckets of an answer.</param>
/// <param name="Memory">Bytes that collectors may take together.</param>
/// <param name="WriteHits">Writes the members of an object of hits, for <c>top_hits</c>.</param>
internal sealed record AggregationLimits(int Buckets, long Memory, Action<Utf8JsonWriter, SearchResult> WriteHits);
