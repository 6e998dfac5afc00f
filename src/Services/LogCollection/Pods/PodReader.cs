using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.LogCollection.Pods;

/// <summary>Reads what the collector needs from a pod's JSON.</summary>
internal static class PodReader
{
    private static readonly (string Specs, string Statuses)[] Sorts =
    [
        ("initContainers", "initContainerStatuses"), ("containers", "containerStatuses"), ("ephemeralContainers", "ephemeralContainerStatuses"),
    ];

    public static CollectedPod Read(JsonElement pod) => new()
    {
        Uid = pod.Text("metadata", "uid") ?? "",
        Name = pod.Text("metadata", "name") ?? "",
        Namespace = pod.Text("metadata", "namespace") ?? "",
        Node = pod.Text("spec", "nodeName"),
        Labels = pod.Map("metadata", "labels"),
        Containers = [.. Sorts.SelectMany(sort => Containers(pod, sort.Specs, sort.Statuses))],
    };

    private static IEnumerable<CollectedContainer> Containers(JsonElement pod, string specs, string statuses)
    {
        foreach (var status in pod.Items("status", statuses))
        {
            if (status.Text("name") is not { } name)
                continue;
            var asked = pod.Items("spec", specs).FirstOrDefault(spec => spec.Text("name") == name);
            var current = Current(status);
            // A container that waits counts the instance that has ended as the current one.
            var before = (int)(status.Integer("restartCount") ?? 0) - (current is null ? 0 : 1);
            yield return new(name, asked.ValueKind == JsonValueKind.Object ? asked.Text("image") : status.Text("image"), current, Ended(status, "lastState", before));
        }
    }

    private static ContainerInstance? Current(JsonElement status)
    {
        var number = (int)(status.Integer("restartCount") ?? 0);
        if (status.At("state", "running") is not { } running)
            return Ended(status, "state", number);
        // Nodes that are none (virtual kubelets) may give no id.
        var id = status.Text("containerID") is { Length: > 0 } given ? given : string.Create(CultureInfo.InvariantCulture, $"instance-{number}");
        return new(id, number, true, running.Time("startedAt"), null);
    }

    /// <summary>One that never began, as of a container that could not be created, has no id and no log.</summary>
    private static ContainerInstance? Ended(JsonElement status, string state, int number) =>
        status.At(state, "terminated") is { } ended && ended.Text("containerID") is { Length: > 0 } id
            ? new(id, number, false, ended.Time("startedAt"), ended.Time("finishedAt"))
            : null;
}
