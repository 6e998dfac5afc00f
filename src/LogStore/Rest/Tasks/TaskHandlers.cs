using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.LogStore.Metadata;
using Dashboard.LogStore.Rest.Http;

namespace Dashboard.LogStore.Rest.Tasks;

/// <summary>Lists and cancels the requests under way.</summary>
internal sealed class TaskHandlers(IndexService indices, TaskRegistry tasks) : RestModule(indices)
{
    private static readonly string[] Parameters =
        ["actions", "detailed", "group_by", "nodes", "parent_task_id", "timeout", "wait_for_completion", "x_opaque_id"];

    public override void Map(RouteTable routes)
    {
        routes.Add("GET", "/_tasks", List, Parameters);
        routes.Add("POST", "/_tasks/_cancel", Cancel, Parameters);
        routes.Add("GET", "/_tasks/{task_id}", Show, Parameters);
        routes.Add("POST", "/_tasks/{task_id}/_cancel", Cancel, Parameters);
    }

    private Task<RestResponse> List(RestRequest request, CancellationToken cancellationToken)
        => Task.FromResult(RestResponse.Json(Grouped([.. Find(request)], request.Parameters.Text("group_by") ?? "nodes")));

    private Task<RestResponse> Show(RestRequest request, CancellationToken cancellationToken)
    {
        var task = ById(request.Parameters.Required("task_id"));
        return Task.FromResult(RestResponse.Json(new JsonObject { ["completed"] = false, ["task"] = Json(task) }));
    }

    private Task<RestResponse> Cancel(RestRequest request, CancellationToken cancellationToken)
    {
        var chosen = request.Parameters.Text("task_id") is { } id ? [ById(id)] : Find(request).ToArray();
        foreach (var task in chosen)
            task.Cancel();
        return Task.FromResult(RestResponse.Json(Grouped(chosen, request.Parameters.Text("group_by") ?? "nodes")));
    }

    private IEnumerable<RunningTask> Find(RestRequest request)
    {
        var actions = request.Parameters.List("actions");
        var opaqueId = request.Parameters.Text("x_opaque_id");
        return tasks.All.Where(task => (actions.Count == 0 || actions.Any(pattern => WildcardPattern.Matches(pattern, task.Action)))
            && (opaqueId is null || task.OpaqueId == opaqueId));
    }

    private RunningTask ById(string text)
    {
        var colon = text.LastIndexOf(':');
        if (!long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            throw RestFailure.IllegalArgument($"malformed task id {text}");
        return tasks.Find(id) ?? throw new StoreFailureException(new StoreFailure(404, "resource_not_found_exception",
            $"task [{text}] isn't running and hasn't stored its results"));
    }

    private JsonObject Grouped(RunningTask[] chosen, string groupBy)
    {
        if (groupBy == "none")
            return new JsonObject { ["tasks"] = new JsonArray([.. chosen.Select(task => (JsonNode)Json(task))]) };
        var byId = new JsonObject();
        foreach (var task in chosen)
            byId[$"{NodeIdentity.Id}:{task.Id}"] = Json(task);
        if (groupBy == "parents")
            return new JsonObject { ["tasks"] = byId };
        if (chosen.Length == 0)
            return new JsonObject { ["nodes"] = new JsonObject() };
        return new JsonObject
        {
            ["nodes"] = new JsonObject
            {
                [NodeIdentity.Id] = new JsonObject
                {
                    ["name"] = NodeIdentity.Name,
                    ["transport_address"] = "127.0.0.1:9300",
                    ["host"] = "127.0.0.1",
                    ["ip"] = "127.0.0.1:9300",
                    ["roles"] = new JsonArray("data", "ingest", "master", "remote_cluster_client"),
                    ["tasks"] = byId,
                },
            },
        };
    }

    private JsonObject Json(RunningTask task)
    {
        var json = new JsonObject
        {
            ["node"] = NodeIdentity.Id,
            ["id"] = task.Id,
            ["type"] = "transport",
            ["action"] = task.Action,
            ["description"] = task.Description,
            ["start_time_in_millis"] = task.Started.ToUnixTimeMilliseconds(),
            ["running_time_in_nanos"] = (long)(tasks.RunningTime(task).TotalMilliseconds * 1_000_000),
            ["cancellable"] = true,
            ["cancelled"] = task.IsCancelled,
            ["headers"] = new JsonObject(),
        };
        if (task.OpaqueId is not null)
            json["headers"]!["X-Opaque-Id"] = task.OpaqueId;
        return json;
    }
}
