using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>metrics.k8s.io: what pods and nodes use now.</summary>
internal sealed class MetricsSource(Core core, Usage usage)
{
    private const double Window = 15;

    public StoredObject[] All(Resource resource)
    {
        lock (core.Store.Gate)
        {
            return resource.Plural == "nodes"
                ? [.. Nodes()]
                : [.. core.Store.Of("pods").All.Select(Pod).OfType<StoredObject>()];
        }
    }

    public StoredObject Find(ApiRequest request)
    {
        lock (core.Store.Gate)
        {
            var found = request.Resource.Plural == "nodes"
                ? core.Store.Find("nodes", "", request.Name) is { } node ? Node(node, core.Store.Of("pods").All.Where(pod => pod.IsOn(node.Name))) : null
                : core.Store.Find("pods", request.StoredNamespace, request.Name) is { } pod ? Pod(pod) : null;
            if (found is not null)
                return found;
            var kind = request.Resource.Plural == "nodes" ? "node" : "podmetrics.metrics.k8s.io";
            var name = request.Resource.Plural == "nodes" ? request.Name : $"{request.Namespace}/{request.Name}";
            throw Errors.Make(404, "NotFound", $"{kind} \"{name}\" not found", new JsonObject { ["name"] = name, ["kind"] = kind.Split('.')[0] });
        }
    }

    private StoredObject? Pod(StoredObject pod)
    {
        // The metrics server samples by its window: between two samples nothing changes.
        var sampled = DateTimeOffset.FromUnixTimeSeconds((long)(Math.Floor(core.Now.ToUnixTimeSeconds() / Window) * Window));
        var containers = new JsonArray();
        var json = pod.View();
        foreach (var container in json.Items("spec", "containers"))
        {
            if (usage.Of(pod.Uid, json, container, sampled) is { } used)
                containers.Add(new JsonObject { ["name"] = container.Text("name"), ["usage"] = Amounts(used.Cpu, used.Memory) });
        }

        return containers.Count == 0 ? null : Make("pods.metrics.k8s.io", pod, sampled, made => made["containers"] = containers);
    }

    /// <summary>All nodes in one pass over the pods: for each node a pass of its own would be slow where both are many.</summary>
    private IEnumerable<StoredObject> Nodes()
    {
        var pods = core.Store.Of("pods").All.ToLookup(pod => pod.Element.At("spec"u8, "nodeName"u8) is { ValueKind: JsonValueKind.String } node ? node.GetString() : null);
        return core.Store.Of("nodes").All.Select(node => Node(node, pods[node.Name])).OfType<StoredObject>();
    }

    private StoredObject? Node(StoredObject node, IEnumerable<StoredObject> pods)
    {
        var sampled = DateTimeOffset.FromUnixTimeSeconds((long)(Math.Floor(core.Now.ToUnixTimeSeconds() / Window) * Window));
        if (!node.Json.HasCondition("Ready"))
            return null;
        double cpu = 0.25, memory = 1.6 * 1024 * 1048576;
        foreach (var pod in pods)
        {
            var json = pod.View();
            foreach (var container in json.Items("spec", "containers"))
            {
                var used = usage.Of(pod.Uid, json, container, sampled) ?? (0, 0);
                cpu += used.Cpu;
                memory += used.Memory;
            }
        }

        return Make("nodes.metrics.k8s.io", node, sampled, json => json["usage"] = Amounts(cpu, memory));
    }

    private StoredObject Make(string storage, StoredObject of, DateTimeOffset sampled, Action<JsonObject> fill)
    {
        var metadata = new JsonObject { ["name"] = of.Name };
        if (of.Namespace.Length > 0)
            metadata["namespace"] = of.Namespace;
        metadata["creationTimestamp"] = core.Now.Stamp();
        metadata["labels"] = of.View().At("metadata", "labels")?.DeepClone();
        var json = new JsonObject { ["metadata"] = metadata, ["timestamp"] = sampled.Stamp(), ["window"] = "15.012s" };
        fill(json);
        return new StoredObject(storage, json);
    }

    private static JsonObject Amounts(double cpu, double memory) => new()
    {
        ["cpu"] = string.Create(CultureInfo.InvariantCulture, $"{(long)(cpu * 1e9)}n"),
        ["memory"] = string.Create(CultureInfo.InvariantCulture, $"{(long)(memory / 1024)}Ki"),
    };
}
