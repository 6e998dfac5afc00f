using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Search.Execution;

/// <summary>Makes queries ready to run on one index: applies its mapping, analyzers and the time of the search.</summary>
internal sealed class QueryCompiler(SearchTarget target, DateTimeOffset now)
{
    public RowFilter CompileFilter(Query query) => throw new StoreFailureException(StoreFailure.IllegalArgument($"{query.GetType().Name} {target.Name} {now}"));
}
