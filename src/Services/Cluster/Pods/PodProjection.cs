using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Pods;

/// <summary>Makes <see cref="PodFacts"/> of a pod's JSON.</summary>
public static class PodProjection
{
    public static ResourceType Type { get; } = new("", "v1", "pods");

    public static PodFacts Of(JsonElement pod)
    {
        var name = pod.Text("metadata", "name") ?? "";
        var ready = IsReady(pod);
        return new()
        {
            Name = name,
            Namespace = pod.Text("metadata", "namespace") ?? "",
            Uid = pod.Text("metadata", "uid") ?? "",
            Labels = pod.Map("metadata", "labels"),
            Controller = pod.Items("metadata", "ownerReferences").Where(owner => owner.Flag("controller")).Select(Owner).FirstOrDefault(),
            Phase = pod.Text("status", "phase") ?? "Unknown",
            Ready = ready,
            NotReady = ready ? null : PodReadiness.WhyNot(pod),
            Node = pod.Text("spec", "nodeName"),
            Addresses = Addresses(pod),
            Terminating = pod.Text("metadata", "deletionTimestamp") is not null,
            ServiceAccount = pod.Text("spec", "serviceAccountName") ?? "default",
            Uses = pod.At("spec") is { } spec ? PodSpecUses.Of(spec, name) : [],
            PortNames = [.. pod.Items("spec", "containers").Concat(pod.Items("spec", "initContainers")).SelectMany(container => container.Items("ports")).Select(port => port.Text("name")).OfType<string>()],
            CreatedAt = pod.Time("metadata", "creationTimestamp"),
        };
    }

    private static bool IsReady(JsonElement pod) =>
        pod.Items("status", "conditions").Any(condition => condition.Text("type") == "Ready" && condition.Text("status") == "True");

    private static OwnerReference Owner(JsonElement owner) =>
        new(owner.Text("apiVersion") ?? "", owner.Text("kind") ?? "", owner.Text("name") ?? "", owner.Text("uid") ?? "", true);

    private static string[] Addresses(JsonElement pod)
    {
        string[] all = [.. pod.Items("status", "podIPs").Select(address => address.Text("ip")).OfType<string>()];
        return all.Length > 0 || pod.Text("status", "podIP") is not { } single ? all : [single];
    }
}
