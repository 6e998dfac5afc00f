using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>Reads a pod.</summary>
public static class PodReader
{
    public static PodDetails Read(JsonElement pod)
    {
        var spec = pod.At("spec") ?? default;
        var @namespace = pod.Text("metadata", "namespace") ?? "";
        var containers = ContainerReader.Read(spec, pod.At("status"), @namespace);
        return new()
        {
            Containers = containers,
            Volumes = VolumeReader.Read(spec, pod.Text("metadata", "name") ?? "", @namespace, containers),
            Placement = Placement(pod, spec, @namespace),
        };
    }

    private static IReadOnlyList<Fact> Placement(JsonElement pod, JsonElement spec, string @namespace) => Fact.List(
        Fact.Of("Node", spec.Text("nodeName") is { Length: > 0 } node ? new ResourceRef(KnownTypes.Nodes, null, node) : null),
        Fact.Of("NominatedNode", pod.Text("status", "nominatedNodeName")),
        Fact.Of("PodIp", Ips(pod, "podIPs", "podIP")),
        Fact.Of("NodeIp", Ips(pod, "hostIPs", "hostIP")),
        Fact.Of("ServiceAccount", spec.Text("serviceAccountName") is { Length: > 0 } account ? new ResourceRef(KnownTypes.ServiceAccounts, @namespace, account) : null),
        Fact.Of("Qos", Qos(pod.Text("status", "qosClass"))),
        Fact.Of("Priority", Priority(spec)),
        Fact.Of("RestartPolicy", spec.Text("restartPolicy")),
        Fact.Of("RuntimeClass", spec.Text("runtimeClassName") is { } runtime ? new ResourceRef(KnownTypes.RuntimeClasses, null, runtime) : null),
        Fact.Of("Scheduler", spec.Text("schedulerName") is "default-scheduler" ? null : spec.Text("schedulerName")),
        Fact.Of("GracePeriod", spec.Integer("terminationGracePeriodSeconds") is { } grace and not 30 ? new Sentence("Fact.DurationValue", TimeSpan.FromSeconds(grace)) : null),
        Fact.Of("Deadline", spec.Integer("activeDeadlineSeconds") is { } deadline ? new Sentence("Fact.DurationValue", TimeSpan.FromSeconds(deadline)) : null),
        Fact.Of("Affinity", SchedulingWords.Affinity(spec)),
        Fact.Of("Spread", SchedulingWords.Spread(spec)),
        Fact.Of("Tolerations", SchedulingWords.Tolerations(spec)),
        Fact.Of("Security", SecurityWords.OfPod(spec)));

    private static string? Ips(JsonElement pod, string all, string one)
    {
        var ips = string.Join(", ", pod.Items("status", all).Select(item => item.Text("ip")).Where(ip => ip is not null));
        return ips.Length > 0 ? ips : pod.Text("status", one);
    }

    private static Sentence? Qos(string? qos) => qos switch
    {
        "Guaranteed" => new("Qos.Guaranteed"),
        "Burstable" => new("Qos.Burstable"),
        "BestEffort" => new("Qos.BestEffort"),
        _ => null,
    };

    private static IReadOnlyList<FactValue> Priority(JsonElement spec) => (spec.Text("priorityClassName"), spec.Integer("priority")) switch
    {
        ({ Length: > 0 } name, _) => [new FactValue(name, new ResourceRef(KnownTypes.PriorityClasses, null, name))],
        (_, { } number and not 0) => [new FactValue(new Sentence("Fact.NumberValue", number))],
        _ => [],
    };
}
