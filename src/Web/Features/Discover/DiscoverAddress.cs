using System.Globalization;
using Dashboard.Services.Logs.Queries;
using Dashboard.Services.Logs.Queries.Filters;
using Dashboard.Services.Logs.Search;
using Dashboard.Services.Primitives;
using Dashboard.Web.Features.Discover.Patterns;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Discover;

/// <summary>Discover's state as its address carries it.</summary>
public static class DiscoverAddress
{
    private const int MostColumns = 50;
    private const int LongestText = 20_000;

    /// <summary>What cannot be read is left out; a filter that cannot be read is told in <paramref name="problem"/>.</summary>
    public static DiscoverState Read(string uri, out Failure? problem)
    {
        var filters = LogFilterJson.Read(QueryState.Read(uri, "filters") ?? "");
        problem = filters.Failure;
        var text = QueryState.Read(uri, "q") ?? "";
        return new()
        {
            View = QueryState.Read(uri, "view"),
            Text = text.Length <= LongestText ? text : text[..LongestText],
            Language = QueryState.Read(uri, "lang") == "lucene" ? QueryLanguage.Lucene : QueryLanguage.Kql,
            Filters = filters.TryGet(out var read, out _) ? read : [],
            Columns = [.. Parts(QueryState.Read(uri, "cols")).Distinct(StringComparer.Ordinal).Take(MostColumns)],
            Sort = [.. Parts(QueryState.Read(uri, "sort")).Select(ReadSort).Take(8)],
            Interval = QueryState.Read(uri, "bars"),
            Split = QueryState.Read(uri, "by"),
            Compare = QueryState.Read(uri, "compare") == "before",
            Open = ReadDocument(QueryState.Read(uri, "doc")),
            Tab = QueryState.Read(uri, "tab") switch { "inspect" => DiscoverTab.Inspect, "patterns" => DiscoverTab.Patterns, _ => DiscoverTab.Lines },
            Patterns = PatternAddress.Read(uri),
            Saved = QueryState.Read(uri, "saved"),
            Lines = int.TryParse(QueryState.Read(uri, "lines"), NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines is 3 or 6 ? lines : 1,
        };
    }

    public static IReadOnlyList<KeyValuePair<string, string?>> Write(DiscoverState state) =>
    [
        new("view", state.View),
        new("q", Or(state.Text)),
        new("lang", state.Language == QueryLanguage.Lucene ? "lucene" : null),
        new("filters", state.Filters.Count == 0 ? null : LogFilterJson.Write(state.Filters)),
        new("cols", Or(Join(state.Columns))),
        new("sort", Or(Join(state.Sort.Select(sort => (sort.Descending ? "-" : "") + sort.Field)))),
        new("bars", state.Interval),
        new("by", state.Split),
        new("compare", state.Compare ? "before" : null),
        new("doc", state.Open is { } open ? $"{open.Index}/{open.Id}" : null),
        new("tab", state.Tab == DiscoverTab.Lines ? null : state.Tab.ToString().ToLowerInvariant()),
        .. PatternAddress.Write(state.Patterns),
        new("saved", state.Saved),
        new("lines", state.Lines == 1 ? null : state.Lines.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The page with a state and a stretch of time (<see cref="TimeQuery"/>'s form); null for the time that is chosen.</summary>
    public static string Link(DiscoverState state, string? time = null) => QueryState.With(Urls.Discover, [.. Write(state), new(TimeQuery.RangeParameter, time)]);

    // Field names may hold commas: they are doubled.
    private static string Join(IEnumerable<string> parts) => string.Join(',', parts.Select(part => part.Replace(",", ",,", StringComparison.Ordinal)));

    private static IEnumerable<string> Parts(string? text) => text is not { Length: > 0 } ? []
        : text.Replace(",,", "\0", StringComparison.Ordinal).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace('\0', ','));

    private static SortField ReadSort(string text) => text.StartsWith('-') ? new(text[1..], Descending: true) : new(text, Descending: false);

    // No index has a slash in its name; an id may.
    private static DocumentId? ReadDocument(string? text) =>
        text is { Length: > 2 and < 2048 } && text.IndexOf('/', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 ? new DocumentId(text[..at], text[(at + 1)..]) : null;

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
