using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>Reads nodes.</summary>
public static class NodeReader
{
    public static NodeDetails Read(JsonElement json) => new()
    {
        Resources =
        [
            .. json.Entries("status", "capacity").Select(entry => new NodeResource(
                entry.Name, json.Scalar("status", "capacity", entry.Name) ?? "", json.Scalar("status", "allocatable", entry.Name) ?? "")),
        ],
        Taints =
        [
            .. json.Items("spec", "taints").Select(taint => new NodeTaint(
                taint.Text("value") is { Length: > 0 } value ? $"{taint.Text("key")}={value}" : taint.Text("key") ?? "", taint.Text("effect") ?? "", taint.Time("timeAdded"))),
        ],
        Facts = Facts(json),
        Images =
        [
            .. json.Items("status", "images")
                .Select(image => new NodeImage(BestName(image), image.Integer("sizeBytes") ?? 0))
                .OrderByDescending(image => image.Bytes),
        ],
        AllocatableCpu = Quantity.Parse(json.Scalar("status", "allocatable", "cpu")),
        AllocatableMemory = Quantity.Parse(json.Scalar("status", "allocatable", "memory")),
        AllocatablePods = Quantity.Parse(json.Scalar("status", "allocatable", "pods")),
    };

    private static IReadOnlyList<Fact> Facts(JsonElement json)
    {
        var info = json.At("status", "nodeInfo") ?? default;
        return Fact.List(
            Fact.Of("Roles", string.Join(", ", json.Map("metadata", "labels").Keys.Where(key => key.StartsWith("node-role.kubernetes.io/", StringComparison.Ordinal)).Select(key => key[24..]))),
            Fact.Of("Schedulable", json.Flag("spec", "unschedulable") ? new Sentence("Node.Cordoned") : null),
            Fact.Of("Addresses", json.Items("status", "addresses").Select(address => new FactValue($"{address.Text("address")} ({address.Text("type")})"))),
            Fact.Of("PodCidr", string.Join(", ", json.Texts("spec", "podCIDRs"))),
            Fact.Of("Kubelet", info.Text("kubeletVersion")),
            Fact.Of("Runtime", info.Text("containerRuntimeVersion")),
            Fact.Of("OperatingSystem", $"{info.Text("osImage")} · {info.Text("operatingSystem")}/{info.Text("architecture")}"),
            Fact.Of("Kernel", info.Text("kernelVersion")),
            Fact.Of("Zone", Topology(json)),
            Fact.Of("InstanceType", json.Map("metadata", "labels").GetValueOrDefault("node.kubernetes.io/instance-type")),
            Fact.Of("ProviderId", json.Text("spec", "providerID")));
    }

    private static string? Topology(JsonElement json)
    {
        var labels = json.Map("metadata", "labels");
        return labels.GetValueOrDefault("topology.kubernetes.io/zone") is { } zone
            ? labels.GetValueOrDefault("topology.kubernetes.io/region") is { } region ? $"{zone} ({region})" : zone
            : null;
    }

    /// <summary>A name with a tag says more than one with a digest.</summary>
    private static string BestName(JsonElement image)
    {
        string[] names = [.. image.Texts("names")];
        return names.FirstOrDefault(name => !name.Contains('@', StringComparison.Ordinal)) ?? names.FirstOrDefault() ?? "";
    }
}
