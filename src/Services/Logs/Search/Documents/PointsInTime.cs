using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.Logs.Search.Requests;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Documents;

/// <summary>Opens and closes points in time, where the server has them: searches of one see nothing of what is written meanwhile.</summary>
internal sealed class PointsInTime(SearchRunner runner)
{
    private const string KeepAlive = "5m";

    /// <summary>Null where the server has none, or gives none: pages then go on without.</summary>
    public async Task<string?> OpenAsync(GuardedQuery query, CancellationToken cancellationToken)
    {
        if (!query.Flavor.HasPointInTime)
            return null;
        var endpoint = query.Flavor.IsOpenSearch ? "_search/point_in_time" : "_pit";
        var request = new ElasticRequest
        {
            Purpose = "point in time",
            Method = HttpMethod.Post,
            Path = SearchPath.Of(query.Pattern.Text, endpoint, $"&keep_alive={KeepAlive}"),
            IsSafe = true,
        };
        var opened = await runner.SendAsync(request, root => root.Text("pit_id") ?? root.Text("id"), cancellationToken);
        return opened.TryGet(out var id, out _) ? id : null;
    }

    /// <summary>A search within the point; the body gets it.</summary>
    public static ElasticRequest Search(string purpose, string point, JsonObject body)
    {
        body["pit"] = new JsonObject { ["id"] = point, ["keep_alive"] = KeepAlive };
        return ElasticRequest.Search(purpose, "/_search", body.ToUtf8());
    }

    /// <summary>The point's id may become another with each answer.</summary>
    public static string? Renewed(JsonElement root) => root.Text("pit_id");

    public async Task CloseAsync(GuardedQuery query, string point, CancellationToken cancellationToken)
    {
        var (path, name) = query.Flavor.IsOpenSearch ? ("/_search/point_in_time", "pit_id") : ("/_pit", "id");
        JsonNode id = query.Flavor.IsOpenSearch ? new JsonArray(point) : point;
        await runner.SendAsync(ElasticRequest.Change("point in time", HttpMethod.Delete, path, new JsonObject { [name] = id }.ToUtf8()), _ => true, cancellationToken);
    }
}
