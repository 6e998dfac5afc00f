using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Deletes one object, or all that a selection names.</summary>
internal sealed class DeleteHandler(Core core, ReadHandler reads, ListHandler lists)
{
    public async Task HandleAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var options = await OptionsAsync(request, cancellationToken);
        StoredObject old;
        StoredObject? left;
        lock (core.Store.Gate)
        {
            old = reads.Find(request);
            Check(request, old, options);
            left = Delete(request, old, options);
        }

        if (left is not null)
            await reads.WriteAsync(request, left, 200);
        else
            await Answer.JsonAsync(request.Http, 200, Success(request, old));
    }

    public async Task CollectionAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var options = await OptionsAsync(request, cancellationToken);
        var deleted = new JsonArray();
        lock (core.Store.Gate)
        {
            foreach (var item in lists.Page(request).Items)
                deleted.Add(ObjectWriter.Whole(request.Resource, (Delete(request, item, options) ?? item).Json));
        }

        await Answer.JsonAsync(request.Http, 200, new JsonObject
        {
            ["kind"] = $"{request.Resource.Kind}List",
            ["apiVersion"] = request.Resource.GroupVersion,
            ["metadata"] = new JsonObject { ["resourceVersion"] = core.Store.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            ["items"] = deleted,
        });
    }

    private StoredObject? Delete(ApiRequest request, StoredObject old, JsonObject options)
    {
        var policy = options.Text("propagationPolicy") ?? request.Query("propagationPolicy");
        if (policy is not (null or "Background" or "Foreground" or "Orphan"))
            throw Errors.Invalid("meta.k8s.io", "DeleteOptions", "DeleteOptions.meta.k8s.io", "", FieldError.Unsupported("propagationPolicy", policy, "Foreground", "Background", "Orphan"));
        var grace = options.Integer("gracePeriodSeconds") ?? request.QueryInteger("gracePeriodSeconds");
        if (request.DryRun || options.Items("dryRun").Any(item => item.Scalar() == "All"))
            return Marked(old, grace);
        var left = GarbageCollector.Delete(core, old, policy, grace);
        return left ?? (old.Storage == "pods" ? Marked(old, 0) : null);
    }

    /// <summary>How it would look while it goes; null for kinds that go at once.</summary>
    private StoredObject? Marked(StoredObject old, long? grace)
    {
        if (old.Storage is not ("pods" or "namespaces") && !old.Json.Items("metadata", "finalizers").Any())
            return null;
        var json = old.Edit();
        var seconds = old.Storage == "pods" && old.IsScheduled() ? grace ?? old.Json.Integer("spec", "terminationGracePeriodSeconds") ?? 30 : 0;
        json.Set(core.Now.AddSeconds(seconds).Stamp(), "metadata", "deletionTimestamp");
        json.Set(seconds, "metadata", "deletionGracePeriodSeconds");
        return new StoredObject(old.Storage, json);
    }

    private static void Check(ApiRequest request, StoredObject old, JsonObject options)
    {
        if (options.Text("preconditions", "uid") is { } uid && uid != old.Uid)
            throw Errors.Conflict(request.Resource, old.Name, $"Precondition failed: UID in precondition: {uid}, UID in object meta: {old.Uid}");
        if (options.Text("preconditions", "resourceVersion") is { } version && version != old.Json.Text("metadata", "resourceVersion"))
            throw Errors.Conflict(request.Resource, old.Name, $"Precondition failed: ResourceVersion in precondition: {version}, ResourceVersion in object meta: {old.Json.Text("metadata", "resourceVersion")}");
        if (request.Resource.Storage == "namespaces" && old.Name is "default" or "kube-system" or "kube-public")
            throw Errors.Forbidden(request.Resource, old.Name, "this namespace may not be deleted");
    }

    private static async Task<JsonObject> OptionsAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var text = await RequestBody.TextAsync(request, cancellationToken);
        if (text.Length == 0)
            return [];
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException error)
        {
            throw Errors.BadRequest($"the object provided is unrecognized (must be of type DeleteOptions): couldn't get version/kind; json parse error: {error.Message}");
        }
    }

    private static JsonObject Success(ApiRequest request, StoredObject old)
    {
        var details = new JsonObject { ["name"] = old.Name };
        if (request.Resource.Group.Length > 0)
            details["group"] = request.Resource.Group;
        details["kind"] = request.Resource.Plural;
        details["uid"] = old.Uid;
        return new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = "Success", ["details"] = details };
    }
}
