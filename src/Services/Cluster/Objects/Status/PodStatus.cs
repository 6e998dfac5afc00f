using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Status;

/// <summary>A pod's status in one word, as kubectl says it: what holds it up comes before its phase.</summary>
public static class PodStatus
{
    public static StatusWord Read(JsonElement pod)
    {
        if (PodReadiness.OnLostNode(pod))
            return LostNode;
        var word = Word(pod);
        return new(HealthOf(word, Ready(pod)), word);
    }

    /// <summary>Of a pod whose node does not answer.</summary>
    public static StatusWord LostNode { get; } = new(ObjectHealth.Bad, "NodeLost");

    /// <summary>How bad a word of the status column is, for instance <c>Init:CrashLoopBackOff</c>.</summary>
    public static ObjectHealth HealthOf(string word, bool ready)
    {
        var reason = word.StartsWith("Init:", StringComparison.Ordinal) ? word[5..] : word;
        return reason switch
        {
            "Running" => ready ? ObjectHealth.Good : ObjectHealth.Warning,
            "Completed" or "Succeeded" => ObjectHealth.Idle,
            "Pending" or "ContainerCreating" or "PodInitializing" or "Terminating" or "SchedulingGated" => ObjectHealth.Moving,
            "NotReady" or "Unknown" => ObjectHealth.Warning,
            // Init:1/3 counts the init containers that are done.
            [>= '0' and <= '9', ..] => ObjectHealth.Moving,
            _ => ObjectHealth.Bad,
        };
    }

    private static bool Ready(JsonElement pod) =>
        pod.Items("status", "conditions").Any(condition => condition.Text("type") == "Ready" && condition.Text("status") == "True");

    private static string Word(JsonElement pod)
    {
        if (pod.Time("metadata", "deletionTimestamp") is not null)
            return pod.Text("status", "reason") == "NodeLost" ? "Unknown" : "Terminating";

        var phase = pod.Text("status", "reason") ?? pod.Text("status", "phase") ?? "Unknown";
        if (pod.Items("status", "conditions").Any(condition => condition.Text("type") == "PodScheduled" && condition.Text("reason") == "SchedulingGated"))
            phase = "SchedulingGated";

        return Initializing(pod) ?? Containers(pod, phase);
    }

    private static string? Initializing(JsonElement pod)
    {
        var specs = pod.Items("spec", "initContainers").ToArray();
        var done = 0;
        foreach (var status in pod.Items("status", "initContainerStatuses"))
        {
            var sidecar = specs.Any(spec => spec.Text("name") == status.Text("name") && spec.Text("restartPolicy") == "Always");
            if (status.Integer("state", "terminated", "exitCode") == 0 || (sidecar && status.Flag("started")))
            {
                done++;
                continue;
            }

            var reason = Ended(status.At("state", "terminated")) ?? status.Text("state", "waiting", "reason");
            return reason is null or "PodInitializing"
                ? string.Create(CultureInfo.InvariantCulture, $"Init:{done}/{specs.Length}")
                : $"Init:{reason}";
        }

        return null;
    }

    private static string Containers(JsonElement pod, string phase)
    {
        var word = phase;
        var running = false;
        foreach (var status in pod.Items("status", "containerStatuses").Reverse())
        {
            if (status.Text("state", "waiting", "reason") is { Length: > 0 } waiting)
                word = waiting;
            else if (Ended(status.At("state", "terminated")) is { } ended)
                word = ended;
            else if (status.Flag("ready") && status.At("state", "running") is not null)
                running = true;
        }

        return word == "Completed" && running ? "Running" : word;
    }

    private static string? Ended(JsonElement? terminated) => terminated switch
    {
        null => null,
        { } state when state.Text("reason") is { Length: > 0 } reason => reason,
        { } state when state.Integer("signal") is > 0 and var signal => string.Create(CultureInfo.InvariantCulture, $"Signal:{signal}"),
        { } state => string.Create(CultureInfo.InvariantCulture, $"ExitCode:{state.Integer("exitCode")}"),
    };
}
