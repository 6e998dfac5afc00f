using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>What every new object passes, whoever makes it: namespaces that end, limit ranges, webhooks and policies, quotas.</summary>
internal sealed class Admission(Core core, ResourceCatalog catalog, Quotas quotas)
{
    private readonly List<Func<Resource, string, JsonObject, ApiException?>> webhooks = [];

    /// <summary>A rule that may refuse writes, as a webhook of the demo would; gets the resource, the operation and the object.</summary>
    public void AddWebhook(Func<Resource, string, JsonObject, ApiException?> webhook) => webhooks.Add(webhook);

    public StoredObject CreatePod(JsonObject pod)
    {
        var kind = catalog.Find("", "v1", "pods")!;
        Check(kind, "CREATE", pod);
        return core.Store.Add("pods", pod);
    }

    /// <summary>Completes an object and refuses what may not be.</summary>
    public void Check(Resource resource, string operation, JsonObject json)
    {
        var space = json.Text("metadata", "namespace") ?? "";
        var name = json.Text("metadata", "name") ?? "";
        if (operation == "CREATE" && space.Length > 0)
        {
            var found = core.Store.Find("namespaces", "", space) ?? throw Errors.NoNamespace(space);
            if (found.Deleting)
                throw Terminating(resource, name, space);
        }

        if (resource.Storage == "pods" && operation == "CREATE")
        {
            ApplyLimitRanges(json, space);
            PriorityOf(json);
            PodFactory.Complete(json);
        }

        foreach (var webhook in webhooks)
        {
            if (webhook(resource, operation, json) is { } refusal)
                throw refusal;
        }

        if (operation == "CREATE")
            quotas.Check(resource, json, space);
    }

    private static ApiException Terminating(Resource resource, string name, string space)
    {
        var refusal = Errors.Forbidden(resource, name, $"unable to create new content in namespace {space} because it is being terminated");
        refusal.Status.Set(new JsonArray(new JsonObject { ["reason"] = "NamespaceTerminating", ["message"] = $"namespace {space} is being terminated", ["field"] = "metadata.namespace" }), "details", "causes");
        return refusal;
    }

    private void ApplyLimitRanges(JsonObject pod, string space)
    {
        foreach (var limit in core.Store.Of("limitranges").In(space).SelectMany(range => range.Json.Items("spec", "limits")).Where(limit => limit.Text("type") == "Container"))
        {
            foreach (var container in pod.Items("spec", "containers").OfType<JsonObject>())
            {
                foreach (var (from, to) in new[] { ("default", "limits"), ("defaultRequest", "requests") })
                {
                    foreach (var (resource, value) in limit.Entries(from))
                    {
                        if (container.At("resources", to, resource) is null)
                            container.Set(value?.DeepClone(), "resources", to, resource);
                    }
                }
            }
        }
    }

    private void PriorityOf(JsonObject pod)
    {
        if (pod.Text("spec", "priorityClassName") is { } name && core.Store.Find("priorityclasses.scheduling.k8s.io", "", name) is { } found)
            pod.Set(found.Json.Integer("value"), "spec", "priority");
    }
}
