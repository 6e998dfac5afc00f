using System.Text.Json.Nodes;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Shop;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>What incidents work with, and what people with kubectl would do.</summary>
internal sealed record Stage(Core Core, Kubelet Kubelet, Nodes Nodes, CronJobs CronJobs, Admission Admission)
{
    public ObjectStore Store => Core.Store;

    /// <summary>Rolls a deployment to another version.</summary>
    public void RollOut(string name, string version)
    {
        var workload = Workloads.Get(name);
        Store.Change(new ObjectKey(Deployments.Storage, workload.Namespace, name), json =>
        {
            ((JsonObject)json.Items("spec", "template", "spec", "containers").First(container => container.Text("name") == "app"))["image"] = workload.ImageOf(version);
            json.Set(version, "spec", "template", "metadata", "labels", "version");
            json.Set(Core.Now.Stamp(), "spec", "template", "metadata", "annotations", "deploy.example.com/at");
        });
    }

    /// <summary>Lets a deployment stop its old pods before it starts new ones.</summary>
    public void Recreate(string name) =>
        Store.Change(new ObjectKey(Deployments.Storage, Workloads.Get(name).Namespace, name), json => json.Set(new JsonObject { ["type"] = "Recreate" }, "spec", "strategy"));

    public void Scale(string name, int replicas)
    {
        var workload = Workloads.Get(name);
        Store.Change(new ObjectKey(Deployments.Storage, workload.Namespace, name), json => json.Set(replicas, "spec", "replicas"));
    }

    public void Add(string storage, string space, string name, JsonObject body)
    {
        if (Store.Find(storage, space, name) is not null)
            return;
        var metadata = body["metadata"] as JsonObject ?? [];
        metadata["name"] = name;
        if (space.Length > 0)
            metadata["namespace"] = space;
        body.Remove("metadata");
        var json = new JsonObject { ["metadata"] = metadata };
        foreach (var (key, value) in body)
            json[key] = value?.DeepClone();
        Store.Add(storage, json);
    }

    public void Delete(string storage, string space, string name)
    {
        if (Store.Find(storage, space, name) is { } found)
            Deletion.Start(Core, found);
    }
}
