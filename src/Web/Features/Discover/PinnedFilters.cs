using Dashboard.Services.Logs.Queries.Filters;

namespace Dashboard.Web.Features.Discover;

/// <summary>The filters that stay from search to search and from page to page. Scoped: one a circuit, so that they go with the browser's tab and its user.</summary>
public sealed class PinnedFilters
{
    private IReadOnlyList<LogFilter> pinned = [];

    /// <summary>From now on those stay that are pinned here.</summary>
    public void Keep(IReadOnlyList<LogFilter> filters) => pinned = [.. filters.Where(filter => filter.Pinned)];

    /// <summary>The state with the pinned filters, whether its address has them or not.</summary>
    public DiscoverState Join(DiscoverState state)
    {
        if (pinned.Count == 0)
            return state;
        var kept = pinned.Select(Question).ToHashSet(StringComparer.Ordinal);
        var there = state.Filters.Select(Question).ToHashSet(StringComparer.Ordinal);
        return state with { Filters = [.. pinned.Where(filter => !there.Contains(Question(filter))), .. state.Filters.Select(filter => kept.Contains(Question(filter)) ? filter with { Pinned = true } : filter)] };
    }

    private static string Question(LogFilter filter) => LogFilterJson.Write([filter with { Pinned = false, Disabled = false, Label = null }]);
}
