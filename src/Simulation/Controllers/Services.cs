using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Gives services addresses, and keeps endpoint slices and endpoints of the pods behind them.</summary>
internal sealed class Services
{
    private const string Storage = "services";
    private const string Slices = "endpointslices.discovery.k8s.io";
    private readonly Core core;
    private readonly Resource kind;
    private readonly Action<ObjectKey> sync;
    private int lastIp = 10;

    public Services(Core core, ResourceCatalog catalog)
    {
        this.core = core;
        kind = catalog.Find("", "v1", Storage)!;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == Storage)
                Forget(change.Object);
            else if (change.Object.Storage == "pods" && Matters(change))
                Around(change.Object);
        };
    }

    /// <summary>Defaults of a service.</summary>
    public void Complete(JsonObject service)
    {
        var spec = (JsonObject)service["spec"]!;
        spec["type"] ??= "ClusterIP";
        spec["sessionAffinity"] ??= "None";
        foreach (var port in spec.Items("ports").OfType<JsonObject>())
        {
            port["protocol"] ??= "TCP";
            port["targetPort"] ??= port["port"]?.DeepClone();
            if (spec.Text("type") is "NodePort" or "LoadBalancer")
                port["nodePort"] ??= 30000 + core.Random.Next(2767);
        }

        if (spec.Text("type") == "ExternalName")
            return;
        spec["clusterIP"] ??= string.Create(CultureInfo.InvariantCulture, $"10.96.{lastIp / 250}.{(lastIp++ % 250) + 1}");
        spec["clusterIPs"] ??= new JsonArray(spec.Text("clusterIP"));
        spec["ipFamilies"] ??= new JsonArray("IPv4");
        spec["ipFamilyPolicy"] ??= "SingleStack";
        spec["internalTrafficPolicy"] ??= "Cluster";
        service["status"] ??= new JsonObject { ["loadBalancer"] = new JsonObject() };
    }

    private static bool Matters(Change change) => change.Type != ChangeType.Modified || change.Previous!.IsReady() != change.Object.IsReady() || change.Previous!.Deleting != change.Object.Deleting
        || !Ip(change.Previous).SequenceEqual(Ip(change.Object));

    private static ReadOnlySpan<byte> Ip(StoredObject pod) => pod.Element.At("status"u8, "podIP"u8).Raw();

    private void Around(StoredObject pod)
    {
        foreach (var service in core.Store.Of(Storage).In(pod.Namespace).Where(service => service.Json.At("spec", "selector") is { } selector && LabelSelector.OfMap(selector).Matches(pod.Labels)).ToArray())
            core.Queue.Add(sync, service.Key, core.Moment);
    }

    private void Forget(StoredObject service)
    {
        if (core.Store.Find("endpoints", service.Namespace, service.Name) is { } endpoints)
            core.Store.Remove(endpoints);
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { } service || service.Json.At("spec", "selector") is not JsonObject { Count: > 0 } map)
            return;
        var selector = LabelSelector.OfMap(map);
        var pods = core.Store.Of("pods").Snapshot(service.Namespace)
            .Where(pod => selector.Matches(pod.Labels) && pod.Element.At("status"u8, "podIP"u8).ValueKind == JsonValueKind.String && !pod.HasEnded()).ToList();
        Slice(service, pods);
        Endpoints(service, pods);
    }

    private void Slice(StoredObject service, List<StoredObject> pods)
    {
        var endpoints = new JsonArray([.. pods.Select(Endpoint)]);
        var ports = new JsonArray([.. service.Json.Items("spec", "ports").Select(port => Port(port, pods))]);
        if (core.Store.Owned(service.Uid, Slices).FirstOrDefault() is { } slice)
        {
            core.Store.Change(slice.Key, json =>
            {
                json["endpoints"] = endpoints;
                json["ports"] = ports;
            });
            return;
        }

        var labels = service.Json.At("metadata", "labels")?.DeepClone() as JsonObject ?? [];
        labels["endpointslice.kubernetes.io/managed-by"] = "endpointslice-controller.k8s.io";
        labels["kubernetes.io/service-name"] = service.Name;
        core.Store.Add(Slices, new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = $"{service.Name}-{core.Random.Suffix()}", ["generateName"] = $"{service.Name}-", ["namespace"] = service.Namespace, ["labels"] = labels, ["ownerReferences"] = new JsonArray(PodFactory.OwnerReference(service, kind)) },
            ["addressType"] = "IPv4",
            ["endpoints"] = endpoints,
            ["ports"] = ports,
        });
    }

    private void Endpoints(StoredObject service, List<StoredObject> pods)
    {
        var ready = new JsonArray([.. pods.Where(pod => pod.IsReady() && !pod.Deleting).Select(Address)]);
        var unready = new JsonArray([.. pods.Where(pod => !pod.IsReady() && !pod.Deleting).Select(Address)]);
        var subset = new JsonObject();
        if (ready.Count > 0)
            subset["addresses"] = ready;
        if (unready.Count > 0)
            subset["notReadyAddresses"] = unready;
        subset["ports"] = new JsonArray([.. service.Json.Items("spec", "ports").Select(port => Port(port, pods))]);
        var subsets = ready.Count + unready.Count > 0 ? new JsonArray(subset) : [];
        var key = new ObjectKey("endpoints", service.Namespace, service.Name);
        if (core.Store.Change(key, json => json["subsets"] = subsets) is null)
            core.Store.Add("endpoints", new JsonObject { ["metadata"] = new JsonObject { ["name"] = service.Name, ["namespace"] = service.Namespace, ["labels"] = service.Json.At("metadata", "labels")?.DeepClone() }, ["subsets"] = subsets });
    }

    private static JsonObject Endpoint(StoredObject pod) => new()
    {
        ["addresses"] = new JsonArray(pod.Json.Text("status", "podIP")),
        ["conditions"] = new JsonObject { ["ready"] = pod.IsReady() && !pod.Deleting, ["serving"] = pod.IsReady(), ["terminating"] = pod.Deleting },
        ["nodeName"] = pod.Json.Text("spec", "nodeName"),
        ["targetRef"] = new JsonObject { ["kind"] = "Pod", ["namespace"] = pod.Namespace, ["name"] = pod.Name, ["uid"] = pod.Uid },
    };

    private static JsonObject Address(StoredObject pod) => new()
    {
        ["ip"] = pod.Json.Text("status", "podIP"),
        ["nodeName"] = pod.Json.Text("spec", "nodeName"),
        ["targetRef"] = new JsonObject { ["kind"] = "Pod", ["namespace"] = pod.Namespace, ["name"] = pod.Name, ["uid"] = pod.Uid },
    };

    /// <summary>The port as the pods have it: a named one is looked up in their containers.</summary>
    private static JsonObject Port(JsonNode port, List<StoredObject> pods)
    {
        var number = port.Integer("targetPort") ?? pods.SelectMany(pod => pod.Json.Items("spec", "containers")).SelectMany(container => container.Items("ports"))
            .FirstOrDefault(item => item.Text("name") == port.Text("targetPort")).Integer("containerPort") ?? port.Integer("port") ?? 0;
        return new JsonObject { ["name"] = port.Text("name") ?? "", ["port"] = number, ["protocol"] = port.Text("protocol") ?? "TCP" };
    }
}
