using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Creates and updates objects.</summary>
internal sealed class WriteHandler(Core core, Admission admission, Defaults defaults, ReadHandler reads)
{
    private static readonly string[] SetByServer = ["uid", "resourceVersion", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation", "selfLink", "managedFields"];
    private static readonly string[] Kept = ["name", "namespace", "uid", "resourceVersion", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds", "generateName"];

    public async Task CreateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var json = await RequestBody.ObjectAsync(request, request.Resource.Kind, request.Resource.GroupVersion, cancellationToken);
        StoredObject made;
        lock (core.Store.Gate)
            made = Create(request, json);
        await reads.WriteAsync(request, made, 201);
    }

    public async Task UpdateAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var json = await RequestBody.ObjectAsync(request, request.Resource.Kind, request.Resource.GroupVersion, cancellationToken);
        if (json.Text("metadata", "name") is { } name && name != request.Name)
            throw Errors.BadRequest($"the name of the object ({name}) does not match the name on the URL ({request.Name})");
        Namespace(request, json);
        if (request.Query("fieldValidation") == "Strict")
            Validation.Strict(request.Resource, json);
        StoredObject changed;
        lock (core.Store.Gate)
        {
            var old = reads.Find(request);
            changed = Put(request, old, Conversion.ToStored(request.Resource, json));
        }

        await reads.WriteAsync(request, changed, 200);
    }

    public StoredObject Create(ApiRequest request, JsonObject json)
    {
        var resource = request.Resource;
        Namespace(request, json);
        if (request.Query("fieldValidation") == "Strict")
            Validation.Strict(resource, json);
        var metadata = json["metadata"] as JsonObject;
        if (metadata is null)
            json["metadata"] = metadata = [];
        if (metadata.Text("resourceVersion") is { Length: > 0 })
            throw Errors.BadRequest("resourceVersion should not be set on objects to be created");
        foreach (var own in SetByServer)
            metadata.Remove(own);
        if (metadata.Text("name") is not { Length: > 0 } && metadata.Text("generateName") is { Length: > 0 } prefix)
            metadata["name"] = prefix + core.Random.Suffix();
        json = Conversion.ToStored(resource, json);
        if (resource.Subresources.Contains("status"))
            json.Remove("status");
        var bare = json.Copy();
        var uid = core.Random.Uid();
        json["metadata"]!["uid"] = uid;
        if (json.Text("metadata", "name") is { Length: > 0 })
            defaults.Apply(resource, json, uid);
        Validation.Check(resource, json, null);
        var name = json.Text("metadata", "name")!;
        admission.Check(resource, "CREATE", json);
        if (core.Store.Find(resource.Storage, request.StoredNamespace, name) is not null)
            throw Errors.AlreadyExists(resource, name);
        ManagedFields.Update(null, bare, Manager(request), resource.GroupVersion, null, core.Now);
        json.Set(bare.At("metadata", "managedFields")?.DeepClone(), "metadata", "managedFields");
        if (!request.DryRun)
            return core.Store.Add(resource.Storage, json);
        json["metadata"]!["creationTimestamp"] = core.Now.Stamp();
        return new StoredObject(resource.Storage, json);
    }

    /// <summary>Replaces an object by what a client sent, or by what a patch made of it.</summary>
    public StoredObject Put(ApiRequest request, StoredObject old, JsonObject json)
    {
        var resource = request.Resource;
        if (json.Text("metadata", "resourceVersion") is { Length: > 0 } version && version != old.Json.Text("metadata", "resourceVersion"))
            throw Errors.Modified(resource, old.Name);
        if (json.Text("metadata", "uid") is { Length: > 0 } uid && uid != old.Uid)
            throw Errors.Conflict(resource, old.Name, $"Precondition failed: UID in precondition: {uid}, UID in object meta: {old.Uid}");
        json = Merge(request, old, json);
        if (resource.Storage == "secrets")
            Defaults.Secret(json);
        if (request.Subresource.Length == 0)
        {
            Validation.Check(resource, json, old);
            Immutability.Check(resource, json, old);
        }

        admission.Check(resource, "UPDATE", json);
        if (!Same(old.Json, json) && !HasFreshApply(old, json))
            ManagedFields.Update(old.Json, json, Manager(request), resource.GroupVersion, request.Subresource.Length > 0 ? request.Subresource : null, core.Now);
        return request.DryRun ? new StoredObject(resource.Storage, json) : core.Store.Replace(old, json);
    }

    public static string Manager(ApiRequest request)
    {
        var agent = request.Http.Request.Headers.UserAgent.ToString().Split('/')[0];
        return request.Query("fieldManager") ?? (agent.Length > 0 ? agent : "unknown");
    }

    /// <summary>What of the new state counts: all but the status, or the status alone.</summary>
    private static JsonObject Merge(ApiRequest request, StoredObject old, JsonObject json)
    {
        JsonObject merged;
        switch (request.Subresource)
        {
            case "status":
                merged = old.Edit();
                merged.Set(json["status"]?.DeepClone(), "status");
                return merged;
            case "finalize":
                merged = old.Edit();
                merged.Set(json.At("spec", "finalizers")?.DeepClone(), "spec", "finalizers");
                return merged;
        }

        merged = json.Copy();
        if (request.Resource.Subresources.Contains("status") && old.Json["status"] is { } status)
            merged["status"] = status.DeepClone();
        var metadata = (JsonObject)old.Json["metadata"]!;
        foreach (var own in Kept)
            merged.Set(metadata[own]?.DeepClone(), "metadata", own);
        if (merged.At("metadata", "managedFields") is null && metadata["managedFields"] is { } managed)
            merged.Set(managed.DeepClone(), "metadata", "managedFields");
        if (request.Resource.Storage == "namespaces")
            merged.Set(old.Json.At("spec", "finalizers")?.DeepClone(), "spec", "finalizers");
        return merged;
    }

    private static bool Same(JsonObject old, JsonObject json) => JsonNode.DeepEquals(old, json);

    /// <summary>An apply has written its own managed fields already.</summary>
    private static bool HasFreshApply(StoredObject old, JsonObject json) => !JsonNode.DeepEquals(old.Json.At("metadata", "managedFields"), json.At("metadata", "managedFields"));

    private static void Namespace(ApiRequest request, JsonObject json)
    {
        if (!request.Resource.Namespaced)
            return;
        if (request.Namespace is null)
            throw Errors.MethodNotAllowed();
        if (json.Text("metadata", "namespace") is { Length: > 0 } given && given != request.Namespace)
            throw Errors.BadRequest("the namespace of the provided object does not match the namespace sent on the request");
        json.Set(request.Namespace, "metadata", "namespace");
    }
}
