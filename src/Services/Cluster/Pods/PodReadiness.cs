using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Pods;

/// <summary>Says in one sentence why a pod is not ready.</summary>
public static class PodReadiness
{
    public static Sentence WhyNot(JsonElement pod)
    {
        if (pod.Text("metadata", "deletionTimestamp") is not null)
            return new("PodTerminating");
        if (pod.Text("status", "phase") is "Succeeded" or "Failed")
            return new("PodFinished", pod.Text("status", "reason") ?? pod.Text("status", "phase")!);
        if (OnLostNode(pod))
            return new("PodOnLostNode", pod.Text("spec", "nodeName") ?? "");
        return Unscheduled(pod) ?? OfContainers(pod, "initContainerStatuses") ?? OfContainers(pod, "containerStatuses") ?? Gate(pod) ?? new("PodStarting");
    }

    /// <summary>
    /// Whether its node has ceased to answer. The node lifecycle controller says so only by setting <c>Ready</c> to false over containers that are ready and
    /// gates that are open; all else is the last that was heard.
    /// </summary>
    public static bool OnLostNode(JsonElement pod) =>
        pod.Text("metadata", "deletionTimestamp") is null && pod.Text("status", "phase") is "Running"
        && Condition(pod, "Ready")?.Text("status") == "False" && Condition(pod, "ContainersReady")?.Text("status") == "True" && Gate(pod) is null;

    private static Sentence? Unscheduled(JsonElement pod) =>
        pod.Text("spec", "nodeName") is not null ? null
        : Condition(pod, "PodScheduled")?.Text("message") is { Length: > 0 } message ? new("PodUnscheduledBecause", message)
        : new Sentence("PodUnscheduled");

    private static Sentence? OfContainers(JsonElement pod, string list)
    {
        foreach (var status in pod.Items("status", list).Where(status => !status.Flag("ready")))
        {
            var name = status.Text("name") ?? "";
            if (status.Text("state", "waiting", "reason") is { } waiting)
                return new("PodContainerWaiting", name, waiting);
            if (status.At("state", "terminated") is { } terminated && list == "containerStatuses")
                return new("PodContainerTerminated", name, terminated.Text("reason") ?? "", terminated.Integer("exitCode") ?? 0);
            if (status.At("state", "running") is not null)
                return new(list == "containerStatuses" ? "PodProbeFails" : "PodInitialising", name);
        }

        return null;
    }

    private static Sentence? Gate(JsonElement pod) =>
        pod.Items("spec", "readinessGates").Select(gate => gate.Text("conditionType")).OfType<string>()
            .Where(gate => Condition(pod, gate)?.Text("status") != "True")
            .Select(gate => new Sentence("PodReadinessGate", gate)).FirstOrDefault();

    private static JsonElement? Condition(JsonElement pod, string type) =>
        pod.Items("status", "conditions").Where(condition => condition.Text("type") == type).Cast<JsonElement?>().FirstOrDefault();
}
