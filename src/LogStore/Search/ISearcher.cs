namespace Dashboard.LogStore.Search;

/// <summary>Searches indices.</summary>
public interface ISearcher
{
    /// <summary>
    /// Runs a search on points in time of indices; the caller keeps the views open until it ends. A failure of every index is a failure of the search,
    /// of some of them is told in <see cref="SearchResult.Failures"/>.
    /// </summary>
    Task<StoreResult<SearchResult>> SearchAsync(IReadOnlyList<SearchTarget> targets, SearchRequest request, CancellationToken cancellationToken);
}
