using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary><c>_search</c> and <c>_count</c>.</summary>
internal sealed class SearchHandlers(IndexService indices, SearchService searches, OpenContexts contexts, TimeProvider time) : RestModule(indices)
{
    private static readonly string[] CountNames =
        [.. RequestOptions.Names, .. SearchParameters.Query, "min_score", "terminate_after", "preference", "routing"];

    public override void Map(RouteTable routes)
    {
        foreach (var method in new[] { "GET", "POST" })
        {
            routes.Add(method, "/_search", SearchAsync, SearchParameters.Names);
            routes.Add(method, "/{index}/_search", SearchAsync, SearchParameters.Names);
            foreach (var type in RouteTable.Types)
                routes.Add(method, $"/{{index}}/{type}/_search", SearchAsync, SearchParameters.Names);
            routes.Add(method, "/_count", CountAsync, CountNames);
            routes.Add(method, "/{index}/_count", CountAsync, CountNames);
            foreach (var type in RouteTable.Types)
                routes.Add(method, $"/{{index}}/{type}/_count", CountAsync, CountNames);
        }
    }

    private async Task<RestResponse> SearchAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var form = SearchForm.Read(request.Parameters);
        var search = form.Apply(SearchParameters.Apply(searches.Parse(request.Body), request.Parameters));
        if (request.Parameters.Text("scroll") is { } scroll)
            return await BeginScrollAsync(request, search, KeepAlive.Check(State, request.Parameters.Time("scroll", null), scroll), form, started, cancellationToken);
        if (search.PointInTime is { } point)
            return await SearchPointAsync(request, search, PointInTime.Read(point, State), form, started, cancellationToken);
        using var targets = searches.Open(request.Parameters, request.Parameters.List("index"));
        var result = await searches.RunAsync(targets, search, cancellationToken);
        return Answer(result, form, targets.Shards, started, null);
    }

    private async Task<RestResponse> SearchPointAsync(
        RestRequest request, SearchRequest search, PointInTime point, SearchForm form, long started, CancellationToken cancellationToken)
    {
        if (request.Parameters.Has("index"))
            throw RestFailure.IllegalArgument("[indices] cannot be used with point in time");
        using var context = contexts.Use(point.Id, point.KeepAlive);
        var result = await searches.RunAsync(context.Targets, search with { PointInTime = null }, cancellationToken);
        return Answer(result, form, context.Targets.Shards, started, ("pit_id", point.Id));
    }

    private async Task<RestResponse> BeginScrollAsync(
        RestRequest request, SearchRequest search, TimeSpan keepAlive, SearchForm form, long started, CancellationToken cancellationToken)
    {
        ScrollRequest.Check(search, request.Parameters);
        var targets = searches.Open(request.Parameters, request.Parameters.List("index"));
        var context = new OpenContext(targets, ScrollRequest.First(search));
        try
        {
            ScrollRequest.CheckSize(search, targets.All);
        }
        catch (StoreFailureException)
        {
            context.Dispose();
            throw;
        }

        var id = contexts.Add(context, keepAlive);
        try
        {
            var result = await searches.RunAsync(targets, context.Request!, cancellationToken);
            context.Request = ScrollRequest.Next(context.Request!, result);
            return Answer(ScrollRequest.Shown(result, search), form, targets.Shards, started, ("_scroll_id", id));
        }
        catch
        {
            contexts.Close(id);
            throw;
        }
    }

    private RestResponse Answer(SearchResult result, SearchForm form, int shards, long started, (string Name, string Value)? identity)
        => RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            if (identity is var (name, value))
                writer.WriteString(name, value);
            new SearchJson(form, TypeName).WriteMembers(writer, result, shards, (long)time.GetElapsedTime(started).TotalMilliseconds);
            writer.WriteEndObject();
        });

    private async Task<RestResponse> CountAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var body = QueryBody.Read(request);
        using var targets = searches.Open(request.Parameters, request.Parameters.List("index"));
        var minimum = request.Parameters.Text("min_score") is { } text ? float.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : (float?)null;
        var result = await searches.CountAsync(targets, body, minimum, request.Parameters.Number("terminate_after", 0), cancellationToken);
        return RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", result.Total?.Value ?? 0);
            if (result.TerminatedEarly is { } early)
                writer.WriteBoolean("terminated_early", early);
            SearchJson.WriteShards(writer, result, targets.Shards);
            writer.WriteEndObject();
        });
    }
}
