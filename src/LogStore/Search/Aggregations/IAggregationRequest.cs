using Dashboard.LogStore.Search.Execution;

namespace Dashboard.LogStore.Search.Aggregations;

/// <summary>The aggregations of a search, read but not yet run. Immutable.</summary>
public interface IAggregationRequest
{
    /// <summary>Some aggregation reads <see cref="SearchBlock.Scores"/>.</summary>
    bool NeedsScores { get; }

    /// <summary>Begins to collect for one search.</summary>
    IAggregationRun Start(SearchContext context);
}
