using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Indices;

/// <summary><c>_refresh</c>, <c>_flush</c>, <c>_forcemerge</c> and <c>_cache/clear</c>.</summary>
internal sealed class MaintenanceHandlers(IndexService indices) : RestModule(indices)
{
    public override void Map(RouteTable routes)
    {
        Map(routes, "_refresh", (_, _) => Task.CompletedTask, []);
        Map(routes, "_cache/clear", ClearCache, ["query", "fielddata", "fields", "request"]);
        Map(routes, "_flush", async (index, cancellationToken) => (await Engine.FlushAsync(index, cancellationToken)).OrAnswer(), ["force", "wait_if_ongoing"]);
        Map(routes, "_flush/synced", async (index, cancellationToken) => (await Engine.FlushAsync(index, cancellationToken)).OrAnswer(), []);
        Map(routes, "_forcemerge", async (index, cancellationToken) => (await Engine.ForceMergeAsync(index, cancellationToken)).OrAnswer(),
            ["max_num_segments", "only_expunge_deletes", "flush"]);
    }

    private Task ClearCache(string index, CancellationToken cancellationToken)
    {
        Engine.ClearCache();
        return Task.CompletedTask;
    }

    private void Map(RouteTable routes, string name, Func<string, CancellationToken, Task> act, string[] parameters)
    {
        string[] all = With(RequestOptions.Names, parameters);
        foreach (var method in name == "_forcemerge" || name == "_cache/clear" ? new[] { "POST" } : ["GET", "POST"])
        {
            routes.Add(method, $"/{name}", (request, cancellationToken) => RunAsync(request, act, cancellationToken), all);
            routes.Add(method, $"/{{index}}/{name}", (request, cancellationToken) => RunAsync(request, act, cancellationToken), all);
        }
    }

    private async Task<RestResponse> RunAsync(RestRequest request, Func<string, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        var found = Resolve(request, ResolveOptions.Search);
        foreach (var index in found)
            await act(index.Name, cancellationToken);
        return RestResponse.Json(new JsonObject { ["_shards"] = ShardCounts.Json(found) });
    }
}
