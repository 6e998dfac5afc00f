using Dashboard.LogStore.Search.Dsl;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>Reads the <c>aggs</c> of a search.</summary>
public interface IAggregationParser
{
    /// <summary>Throws <see cref="StoreFailureException"/> for what it does not know.</summary>
    IAggregationRequest Parse(DslNode aggregations);
}
