using System.Text.Json;
using Dashboard.LogStore.Search.Aggregations.Execution;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>Elasticsearch's aggregations: reads them and runs them over the rows of a search.</summary>
public sealed class Aggregations : IAggregationParser
{
    /// <summary>The most buckets of an answer, unless a search sets another.</summary>
    public const int DefaultBucketLimit = 10_000;

    /// <summary>How many buckets an answer may have (<c>search.max_buckets</c>); may be changed between searches.</summary>
    public int BucketLimit { get; set; } = DefaultBucketLimit;

    /// <summary>How many bytes the aggregations of one search may take.</summary>
    public long MemoryLimit { get; init; } = MemoryBudget.DefaultLimit;

    /// <summary>Writes <c>hits</c> and what is in it, for <c>top_hits</c>; null where nobody asks for any.</summary>
    public Action<Utf8JsonWriter, SearchResult>? WriteHits { get; init; }

    /// <inheritdoc/>
    public IAggregationRequest Parse(DslNode aggregations)
        => new AggregationRequest(AggregationParser.Parse(aggregations), new(BucketLimit, MemoryLimit, WriteHits ?? HitsMissing));

    private static void HitsMissing(Utf8JsonWriter writer, SearchResult hits)
        => throw new InvalidOperationException($"Nobody was named to write the {hits.Hits.Count} hits of top_hits.");
}
