using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Reads pods. What a pod with a controller uses is told by that controller's template, except for claims, which stateful sets give to each pod.</summary>
internal static class PodItems
{
    public static GraphItem Read(ResourceType type, string kind, JsonElement pod)
    {
        var item = GraphItems.Of(type, kind, pod);
        var phase = pod.Text("status", "phase") ?? "Unknown";
        var ready = pod.Items("status", "conditions").Any(condition => condition.Text("type") == "Ready" && condition.Text("status") == "True");
        return item with
        {
            Health = Health(pod, phase, ready),
            Detail = ready ? null : phase == "Succeeded" ? new("PodFinished", phase) : PodReadiness.WhyNot(pod),
            Links = pod.At("spec") is { } spec ? [.. GraphItems.Uses(spec, item.Reference.Name, item.Reference.Namespace, claimsOnly: IsOfKnownTemplate(item))] : [],
        };
    }

    private static bool IsOfKnownTemplate(GraphItem pod) =>
        pod.Controller?.Kind is "ReplicaSet" or "StatefulSet" or "DaemonSet" or "Job" or "ReplicationController";

    private static GraphHealth Health(JsonElement pod, string phase, bool ready)
    {
        if (ready)
            return GraphHealth.Ok;
        if (phase == "Succeeded")
            return GraphHealth.Idle;
        var crashed = pod.Items("status", "containerStatuses").Concat(pod.Items("status", "initContainerStatuses"))
            .Any(status => status.Text("state", "waiting", "reason") is { } reason && reason is not ("ContainerCreating" or "PodInitializing"));
        return phase == "Failed" || crashed || PodReadiness.OnLostNode(pod) ? GraphHealth.Bad : GraphHealth.Warn;
    }
}
