using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>What holds for a whole search: its indices, the time it counts from and when to stop.</summary>
public sealed record SearchContext(IReadOnlyList<SearchTarget> Targets, SearchRequest Request, DateTimeOffset Now, CancellationToken CancellationToken)
{
    /// <summary>
    /// Makes a query ready to run on one index, for aggregations that filter. Throws <see cref="StoreFailureException"/> where the mapping forbids it.
    /// </summary>
    public RowFilter Compile(SearchTarget target, Query query) => new QueryCompiler(target, Now).CompileFilter(query);
}
