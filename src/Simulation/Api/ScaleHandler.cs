using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Tables;

namespace Dashboard.Simulation.Api;

/// <summary>The scale of what has replicas.</summary>
internal sealed class ScaleHandler(Core core, WriteHandler writes, ReadHandler reads)
{
    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        JsonObject answer;
        if (request.Verb == "get")
        {
            lock (core.Store.Gate)
                answer = Of(reads.Find(request));
        }
        else
        {
            var text = await RequestBody.TextAsync(request, cancellationToken);
            lock (core.Store.Gate)
                answer = Of(Change(request, text));
        }

        await Answer.JsonAsync(request.Http, 200, answer);
    }

    private StoredObject Change(ApiRequest request, string text)
    {
        var old = reads.Find(request);
        var scale = Wanted(request, text, Of(old));
        if (scale.Text("metadata", "resourceVersion") is { Length: > 0 } version && version != old.Json.Text("metadata", "resourceVersion"))
            throw Errors.Modified(request.Resource, request.Name);
        var replicas = scale.Integer("spec", "replicas") ?? 0;
        if (replicas < 0)
            throw Errors.Invalid("autoscaling", "Scale", "Scale.autoscaling", request.Name, FieldError.Invalid("spec.replicas", replicas.ToString(System.Globalization.CultureInfo.InvariantCulture), "must be greater than or equal to 0"));
        var json = old.Edit();
        json.Set(replicas, "spec", "replicas");
        return writes.Put(request with { Subresource = "" }, old, json);
    }

    private static JsonObject Wanted(ApiRequest request, string text, JsonObject scale)
    {
        try
        {
            var body = JsonNode.Parse(text);
            var wanted = request.Verb == "update" ? body : body is JsonArray steps ? JsonPatch.Apply(scale, steps) : MergePatch.Apply(scale, body);
            return wanted as JsonObject ?? throw Errors.RejectedPatch();
        }
        catch (JsonException error)
        {
            throw Errors.BadRequest($"error decoding patch: {error.Message}");
        }
        catch (FormatException)
        {
            throw Errors.RejectedPatch();
        }
    }

    private static JsonObject Of(StoredObject item) => new()
    {
        ["kind"] = "Scale",
        ["apiVersion"] = "autoscaling/v1",
        ["metadata"] = new JsonObject
        {
            ["name"] = item.Name, ["namespace"] = item.Namespace, ["uid"] = item.Uid, ["resourceVersion"] = item.Json.Text("metadata", "resourceVersion"), ["creationTimestamp"] = item.Json.Text("metadata", "creationTimestamp"),
        },
        ["spec"] = new JsonObject { ["replicas"] = item.Json.Integer("spec", "replicas") ?? 0 },
        ["status"] = new JsonObject { ["replicas"] = item.Json.Count("status", "replicas"), ["selector"] = item.Json.At("spec", "selector").Selector() },
    };
}
