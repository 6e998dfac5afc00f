using System.Globalization;
using System.Text.Json;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using SortKey = Dashboard.LogStore.Search.SortKey;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>
/// A scroll's parts as searches behind the last hit of the part before: the order is made total by the place in the index, so each part costs as
/// much as the first and none is lost or doubled.
/// </summary>
internal static class ScrollRequest
{
    public static void Check(SearchRequest search, RestParameters parameters)
    {
        var problems = new List<string>();
        if (search.TrackTotalHits != int.MaxValue && search.TrackTotalHits != SearchRequest.DefaultTrackTotalHits)
            problems.Add("disabling [track_total_hits] is not allowed in a scroll context");
        if (search.From > 0)
            problems.Add("using [from] is not allowed in a scroll context");
        if (parameters.Has("request_cache") && parameters.Flag("request_cache", false))
            problems.Add("[request_cache] cannot be used in a scroll context");
        if (search.Size == 0)
            problems.Add("[size] cannot be [0] in a scroll context");
        if (search.Collapse is not null)
            problems.Add("cannot use `collapse` in a scroll context");
        if (search.SearchAfter is not null)
            problems.Add("`search_after` cannot be used in a scroll context.");
        if (problems.Count > 0)
            throw RestFailure.Validation([.. problems]);
    }

    /// <summary>A part of a scroll may be as long as a window of results.</summary>
    public static void CheckSize(SearchRequest search, IReadOnlyList<SearchTarget> targets)
    {
        foreach (var limit in targets.Select(target => target.Setting("index.max_result_window", 10_000)).Where(limit => search.Size > limit))
            throw RestFailure.IllegalArgument(
                $"Batch size is too large, size must be less than or equal to: [{limit}] but was [{search.Size}]. Scroll batch sizes cost as much memory as result windows so they are controlled by the [index.max_result_window] index level setting.");
    }

    public static SearchRequest First(SearchRequest search) => search with
    {
        From = 0,
        TrackTotalHits = int.MaxValue,
        TracksScores = search.TracksScores || search.Sort.Count == 0,
        Sort = [.. search.Sort.Count == 0 ? [new SortKey(SortKey.Score, Descending: true)] : search.Sort, new SortKey(SortKey.ShardDocument, Descending: false)],
    };

    public static SearchRequest Next(SearchRequest request, SearchResult result)
        => result.Hits.Count == 0 ? request : request with { SearchAfter = [.. result.Hits[^1].Sort.Select(Node)], Aggregations = null };

    /// <summary>The result as the request that began the scroll asked for it, without the keys that make its order total.</summary>
    public static SearchResult Shown(SearchResult result, SearchRequest asked)
        => result with { Hits = [.. result.Hits.Select(hit => hit with { Sort = asked.Sort.Count == 0 ? [] : [.. hit.Sort.Take(asked.Sort.Count)] })] };

    private static DslNode Node(SortValue value) => value.Kind switch
    {
        SortValueKind.Null => Node(JsonValueKind.Null, "null"),
        SortValueKind.Long => Node(JsonValueKind.Number, value.Long.ToString(CultureInfo.InvariantCulture)),
        SortValueKind.Text => Node(JsonValueKind.String, value.Text!),
        _ => Node(JsonValueKind.Number, value.Double.ToString("R", CultureInfo.InvariantCulture)),
    };

    private static DslNode Node(JsonValueKind kind, string text) => new() { Kind = kind, Text = text, Line = 1, Column = 1 };
}
