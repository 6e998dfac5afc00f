using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Shop;

/// <summary>The API services: one for each group and version, local but for the metrics'.</summary>
internal static class ApiServices
{
    private const string Storage = "apiservices.apiregistration.k8s.io";

    public static void AddTo(ObjectStore store, ResourceCatalog catalog)
    {
        foreach (var (group, version) in catalog.All.Select(resource => (resource.Group, resource.Version)).Distinct())
            Add(store, group, version);
    }

    public static void Add(ObjectStore store, string group, string version)
    {
        var name = $"{version}.{group}";
        if (store.Find(Storage, "", name) is not null)
            return;
        var remote = group == "metrics.k8s.io";
        var spec = new JsonObject { ["group"] = group, ["version"] = version, ["groupPriorityMinimum"] = remote ? 100 : 17800, ["versionPriority"] = remote ? 100 : 15 };
        if (remote)
            spec["service"] = new JsonObject { ["namespace"] = "kube-system", ["name"] = "metrics-server", ["port"] = 443 };
        store.Add(Storage, new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = name, ["labels"] = remote ? new JsonObject { ["k8s-app"] = "metrics-server" } : new JsonObject { ["kube-aggregator.kubernetes.io/automanaged"] = "onstart" } },
            ["spec"] = spec,
            ["status"] = new JsonObject { ["conditions"] = new JsonArray(Condition(store, remote ? "Passed" : "Local", remote ? "all checks passed" : "Local APIServices are always available", true)) },
        });
    }

    public static void Mark(World world, string groupVersion, bool available)
    {
        var name = string.Join('.', groupVersion.Split('/').Reverse());
        world.Store.Change(new ObjectKey(Storage, "", name), json => json.Set(new JsonArray(available
            ? Condition(world.Store, "Passed", "all checks passed", true)
            : Condition(world.Store, "MissingEndpoints", "endpoints for service/metrics-server in \"kube-system\" have no addresses with port name \"https\"", false)), "status", "conditions"));
    }

    private static JsonObject Condition(ObjectStore store, string reason, string message, bool available) => new()
    {
        ["type"] = "Available",
        ["status"] = available ? "True" : "False",
        ["lastTransitionTime"] = store.Now.Stamp(),
        ["reason"] = reason,
        ["message"] = message,
    };
}
