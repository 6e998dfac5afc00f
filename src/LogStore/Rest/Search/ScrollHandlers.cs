using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;
using Dashboard.LogStore.Search;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Goes on with scrolls, opens points in time, and closes both.</summary>
internal sealed class ScrollHandlers(IndexService indices, SearchService searches, OpenContexts contexts, TimeProvider time) : RestModule(indices)
{
    private static readonly TimeSpan DefaultKeepAlive = TimeSpan.FromMinutes(5);

    public override void Map(RouteTable routes)
    {
        string[] parameters = ["scroll", "scroll_id", "rest_total_hits_as_int"];
        foreach (var method in new[] { "GET", "POST" })
        {
            routes.Add(method, "/_search/scroll", ScrollAsync, parameters);
            routes.Add(method, "/_search/scroll/{scroll_id}", ScrollAsync, parameters);
        }

        routes.Add("DELETE", "/_search/scroll", Clear);
        routes.Add("DELETE", "/_search/scroll/{scroll_id}", Clear);
        routes.Add("POST", "/{index}/_pit", OpenPoint, [.. RequestOptions.Names, "keep_alive", "preference", "routing"]);
        routes.Add("DELETE", "/_pit", ClosePoint);
    }

    private async Task<RestResponse> ScrollAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var body = request.JsonObject();
        var id = Text(body, "scroll_id") ?? request.Parameters.Text("scroll_id") ?? throw RestFailure.Validation("scrollId is missing");
        var scroll = Text(body, "scroll") ?? request.Parameters.Text("scroll");
        using var context = contexts.Use(id, scroll is null ? null : KeepAlive.Check(State, TimeValue.Parse(scroll, "scroll"), scroll));
        var asked = context.Request ?? throw RestFailure.IllegalArgument($"[{id}] is a point in time and no scroll");
        var result = await searches.RunAsync(context.Targets, asked, cancellationToken);
        context.Request = ScrollRequest.Next(asked, result);
        var form = SearchForm.Read(request.Parameters);
        var isByScore = asked.Sort is [{ Field: SortKey.Score }, _];
        var shown = ScrollRequest.Shown(result, asked with { Sort = isByScore ? [] : [.. asked.Sort.SkipLast(1)] });
        return RestResponse.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("_scroll_id", id);
            new SearchJson(form, TypeName).WriteMembers(writer, shown, context.Targets.Shards, (long)time.GetElapsedTime(started).TotalMilliseconds);
            writer.WriteEndObject();
        });
    }

    private Task<RestResponse> Clear(RestRequest request, CancellationToken cancellationToken)
    {
        var body = request.JsonObject();
        var ids = body.TryGetProperty("scroll_id", out var given) ? Texts(given) : [.. request.Parameters.List("scroll_id")];
        if (ids.Count == 0)
            throw RestFailure.Validation("no scroll ids specified");
        var closed = ids is ["_all"] ? contexts.CloseAll() : ids.Count(contexts.Close);
        return Task.FromResult(RestResponse.Json(new JsonObject { ["succeeded"] = true, ["num_freed"] = closed }, closed > 0 || ids is ["_all"] ? 200 : 404));
    }

    private Task<RestResponse> OpenPoint(RestRequest request, CancellationToken cancellationToken)
    {
        var text = request.Parameters.Text("keep_alive") ?? throw RestFailure.Validation("keep alive not specified");
        var keepAlive = KeepAlive.Check(State, TimeValue.Parse(text, "keep_alive"), text);
        var targets = searches.Open(request.Parameters, request.Parameters.List("index"));
        var id = contexts.Add(new OpenContext(targets, null), keepAlive == TimeSpan.Zero ? DefaultKeepAlive : keepAlive);
        return Task.FromResult(RestResponse.Json(new JsonObject { ["id"] = id }));
    }

    private Task<RestResponse> ClosePoint(RestRequest request, CancellationToken cancellationToken)
    {
        var id = Text(request.RequiredJsonObject(), "id") ?? throw RestFailure.Parse("Required [id]");
        var closed = contexts.Close(id);
        return Task.FromResult(RestResponse.Json(new JsonObject { ["succeeded"] = closed, ["num_freed"] = closed ? 1 : 0 }, closed ? 200 : 404));
    }

    private static string? Text(JsonElement body, string name)
        => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement given)
        => given.ValueKind == JsonValueKind.Array ? [.. given.EnumerateArray().Select(item => item.ToString())] : [given.ToString()];
}
