using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Patches: merge, strategic merge, JSON patch, and apply with its field managers.</summary>
internal sealed class PatchHandler(Core core, WriteHandler writes, ReadHandler reads)
{
    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var type = (request.Http.Request.ContentType ?? "").Split(';')[0].Trim();
        var text = await RequestBody.TextAsync(request, cancellationToken);
        if (type == "application/apply-patch+yaml")
        {
            await ApplyAsync(request, text);
            return;
        }

        StoredObject changed;
        lock (core.Store.Gate)
        {
            var old = reads.Find(request);
            var seen = (JsonObject)Conversion.FromStored(request.Resource, old.Json).DeepClone();
            var patched = Patch(request, type, text, seen);
            if (request.Query("fieldValidation") == "Strict")
                Validation.Strict(request.Resource, patched);
            changed = writes.Put(request, old, Conversion.ToStored(request.Resource, patched));
        }

        await reads.WriteAsync(request, changed, 200);
    }

    private static JsonObject Patch(ApiRequest request, string type, string text, JsonObject old)
    {
        try
        {
            var patch = JsonNode.Parse(text);
            var patched = (type, patch) switch
            {
                ("application/merge-patch+json", JsonObject) => MergePatch.Apply(old, patch),
                ("application/strategic-merge-patch+json", JsonObject map) when request.Resource.Custom is null => StrategicMergePatch.Apply(old, map),
                ("application/json-patch+json", JsonArray steps) => JsonPatch.Apply(old, steps),
                ("application/merge-patch+json" or "application/json-patch+json", _) => throw Errors.BadRequest($"error decoding patch: json: cannot unmarshal into Go value of type {(type.Contains("merge", StringComparison.Ordinal) ? "map[string]interface {}" : "jsonpatch.Patch")}"),
                _ => throw Errors.UnsupportedMediaType(),
            };
            if (patched is not JsonObject whole)
                throw Errors.RejectedPatch();
            whole.Remove("kind");
            whole.Remove("apiVersion");
            return whole;
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

    private async Task ApplyAsync(ApiRequest request, string text)
    {
        if (request.Query("fieldManager") is not { } manager)
            throw Errors.Invalid("meta.k8s.io", "PatchOptions", "PatchOptions.meta.k8s.io", "", FieldError.Required("fieldManager", "is required for apply patch"));
        var applied = Parse(text);
        if (applied.Text("kind") is null || applied.Text("apiVersion") is null)
            throw Errors.BadRequest($"invalid object type: {(applied.Text("apiVersion") is null ? "apiVersion" : "kind")} must be set");
        applied.Remove("kind");
        applied.Remove("apiVersion");
        if (request.Query("fieldValidation") == "Strict")
            Validation.Strict(request.Resource, applied);
        applied = Conversion.ToStored(request.Resource, applied);
        StoredObject result;
        var created = false;
        lock (core.Store.Gate)
        {
            if (core.Store.Find(request.Resource.Storage, request.StoredNamespace, request.Name) is { } old)
            {
                result = Apply(request, old, applied, manager);
            }
            else
            {
                created = true;
                applied.Set(request.Name, "metadata", "name");
                var made = writes.Create(request, applied.Copy());
                result = request.DryRun ? made : core.Store.Change(made.Key, json => OwnAll(json, applied, manager, request.Resource.GroupVersion))!;
            }
        }

        await reads.WriteAsync(request, result, created ? 201 : 200);
    }

    private void OwnAll(JsonObject json, JsonObject applied, string manager, string apiVersion)
    {
        json.Set(null, "metadata", "managedFields");
        ManagedFields.Apply(new JsonObject { ["metadata"] = new JsonObject() }, json, applied, manager, apiVersion, core.Now);
    }

    private StoredObject Apply(ApiRequest request, StoredObject old, JsonObject applied, string manager)
    {
        if (applied.Text("metadata", "resourceVersion") is { Length: > 0 } version && version != old.Json.Text("metadata", "resourceVersion"))
            throw Errors.Modified(request.Resource, old.Name);
        var merged = StrategicMergePatch.Apply(old.Edit(), applied);
        if (!request.QueryFlag("force"))
            Refuse(ManagedFields.Conflicts(old.Json, applied, manager));
        var dropped = ManagedFields.Apply(old.Json, merged, applied, manager, request.Resource.GroupVersion, core.Now);
        FieldSets.Remove(merged, dropped);
        return writes.Put(request, old, merged);
    }

    private static void Refuse(List<(string Manager, string ApiVersion, string Path)> conflicts)
    {
        if (conflicts.Count == 0)
            return;
        var list = conflicts.GroupBy(conflict => (conflict.Manager, conflict.ApiVersion)).Select(group => group.Count() == 1
            ? $"conflict with \"{group.Key.Manager}\" using {group.Key.ApiVersion}: {group.First().Path}"
            : $"conflicts with \"{group.Key.Manager}\" using {group.Key.ApiVersion}:\n- {string.Join("\n- ", group.Select(conflict => conflict.Path))}");
        throw Errors.Make(409, "Conflict", $"Apply failed with {conflicts.Count} conflict{(conflicts.Count == 1 ? "" : "s")}: {string.Join('\n', list)}", new JsonObject
        {
            ["causes"] = new JsonArray([.. conflicts.Select(conflict => new JsonObject { ["reason"] = "FieldManagerConflict", ["message"] = $"conflict with \"{conflict.Manager}\" using {conflict.ApiVersion}", ["field"] = conflict.Path })]),
        });
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw Errors.BadRequest("error decoding YAML: not an object");
        }
        catch (JsonException error)
        {
            throw Errors.BadRequest($"error decoding YAML: {error.Message}");
        }
    }
}
