using Dashboard.LogStore.Rest.Documents;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;
using Dashboard.LogStore.Search.Dsl;
using Dashboard.LogStore.Search.Dsl.Queries;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Parameters of a search's URL, which go before the body's parts.</summary>
internal static class SearchParameters
{
    /// <summary>A query in the URL.</summary>
    public static readonly string[] Query = ["q", "df", "analyzer", "analyze_wildcard", "default_operator", "lenient"];

    public static readonly string[] Names =
    [
        .. RequestOptions.Names, .. Query, .. SourceParameter.Names, "from", "size", "sort", "stored_fields", "docvalue_fields", "track_scores",
        "track_total_hits", "timeout", "terminate_after", "version", "seq_no_primary_term", "explain", "search_type", "scroll", "preference", "routing",
        "request_cache", "batched_reduce_size", "pre_filter_shard_size", "max_concurrent_shard_requests", "allow_partial_search_results",
        "ccs_minimize_roundtrips", "rest_total_hits_as_int", "typed_keys", "stats", "suggest_field", "suggest_mode", "suggest_size", "suggest_text",
    ];

    public static SearchRequest Apply(SearchRequest search, RestParameters parameters)
    {
        Check(parameters);
        if (QueryOf(parameters) is { } query)
            search = search with { Query = query };
        if (parameters.Text("sort") is { } sort)
            search = search with { Sort = SortParser.ParseText(sort) };
        if (SourceParameter.Read(parameters) is { } source)
            search = search with { Source = source, NamesSource = true };
        if (parameters.Has("stored_fields"))
            search = search with { StoredFields = parameters.List("stored_fields") };
        if (parameters.Has("docvalue_fields"))
            search = search with { DocValueFields = [.. parameters.List("docvalue_fields").Select(field => new FieldAndFormat(field, null))] };
        if (parameters.Text("track_total_hits") is { } track)
            search = search with { TrackTotalHits = track is "true" or "" ? int.MaxValue : track == "false" ? -1 : parameters.Number("track_total_hits", 0) };
        return Numbers(search, parameters);
    }

    /// <summary>The query of <c>q</c>, null where there is none.</summary>
    public static Query? QueryOf(RestParameters parameters) => parameters.Text("q") is not { } text ? null : new QueryStringQuery(text)
    {
        DefaultField = parameters.Text("df"),
        Analyzer = parameters.Text("analyzer"),
        AnalyzesWildcard = parameters.Flag("analyze_wildcard", false),
        Lenient = parameters.Has("lenient") ? parameters.Flag("lenient", false) : null,
        DefaultOperator = parameters.Text("default_operator")?.ToLowerInvariant() switch
        {
            null or "or" => BooleanOperator.Or,
            "and" => BooleanOperator.And,
            var other => throw RestFailure.IllegalArgument($"No enum constant org.elasticsearch.index.query.Operator.{other.ToUpperInvariant()}"),
        },
    };

    private static SearchRequest Numbers(SearchRequest search, RestParameters parameters)
    {
        if (parameters.Has("from"))
            search = search with { From = parameters.Number("from", 0) is >= 0 and var from ? from : throw RestFailure.IllegalArgument("[from] parameter cannot be negative") };
        if (parameters.Has("size"))
            search = search with { Size = parameters.Number("size", 0) is >= 0 and var size ? size : throw RestFailure.IllegalArgument($"[size] parameter cannot be negative, found [{parameters.Text("size")}]") };
        if (parameters.Has("terminate_after"))
            search = search with { TerminateAfter = parameters.Number("terminate_after", 0) is >= 0 and var after ? after : throw RestFailure.IllegalArgument("terminateAfter must be > 0") };
        if (parameters.Has("timeout"))
            search = search with { Timeout = parameters.Time("timeout", null) };
        return search with
        {
            TracksScores = parameters.Flag("track_scores", search.TracksScores),
            GivesVersion = parameters.Flag("version", search.GivesVersion),
            GivesSequenceNumber = parameters.Flag("seq_no_primary_term", search.GivesSequenceNumber),
        };
    }

    private static void Check(RestParameters parameters)
    {
        if (parameters.Flag("explain", false))
            throw RestFailure.IllegalArgument("[explain] is not supported");
        if (parameters.Text("suggest_field") is not null || parameters.Text("suggest_text") is not null)
            throw RestFailure.IllegalArgument("[suggest] is not supported");
        if (parameters.Text("search_type") is { } type and not ("query_then_fetch" or "dfs_query_then_fetch"))
            throw RestFailure.IllegalArgument($"No search type for [{type}]");
        foreach (var (name, minimum) in new[] { ("batched_reduce_size", 2), ("pre_filter_shard_size", 1), ("max_concurrent_shard_requests", 1) })
        {
            if (parameters.Has(name) && parameters.Number(name, minimum) < minimum)
                throw RestFailure.IllegalArgument(Minimum(name, minimum));
        }
    }

    private static string Minimum(string name, int minimum) => name switch
    {
        "batched_reduce_size" => "batchedReduceSize must be >= 2",
        "pre_filter_shard_size" => "preFilterShardSize must be >= 1",
        _ => $"maxConcurrentShardRequests must be >= {minimum}",
    };
}
