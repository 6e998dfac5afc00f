using System.Text.Json;
using Dashboard.LogStore.Columns;
using Dashboard.LogStore.Search.Aggregations.Requests;
using Dashboard.LogStore.Search.Aggregations.Values;
using Dashboard.LogStore.Search.Dsl.Queries;
using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations.Execution;

/// <summary>What collectors of one index need of the search around them.</summary>
internal sealed class CollectorContext(SearchContext search, SearchTarget target, MemoryBudget budget, AggregationLimits limits)
{
    public SearchContext Search => search;

    public SearchTarget Target => target;

    public IndexView View => target.View;

    public MemoryBudget Budget => budget;

    /// <summary>The most buckets that an answer may have (<c>search.max_buckets</c>).</summary>
    public int BucketLimit => limits.Buckets;

    /// <summary>Writes <c>hits</c> and what is in it.</summary>
    public void WriteHits(Utf8JsonWriter writer, SearchResult hits) => limits.WriteHits(writer, hits);

    public RowFilter Compile(Query query) => search.Compile(target, query);

    /// <summary>Meets the mapping. Throws <see cref="StoreFailureException"/> where the field cannot be aggregated.</summary>
    public ResolvedField Resolve(FieldRequest parameters) => FieldResolver.Resolve(this, parameters);
}
