using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>The words of a pod's row: how many containers are ready, one word for its state, and its restarts. The rules are kubectl's.</summary>
internal sealed class PodStatus
{
    private readonly JsonObject pod;
    private DateTimeOffset? lastRestart;
    private int restarts;
    private int ready;

    public PodStatus(JsonObject pod)
    {
        this.pod = pod;
        Total = pod.Items("spec", "containers").Count() + pod.Items("spec", "initContainers").Count(IsSidecar);
        Reason = pod.Text("status", "reason") is { Length: > 0 } reason ? reason : pod.Text("status", "phase") ?? "";
        if (pod.Items("status", "conditions").Any(condition => condition.Text("type") == "PodScheduled" && condition.Text("reason") == "SchedulingGated"))
            Reason = "SchedulingGated";
        var initializing = Initialize();
        if (!initializing || HasCondition("Initialized"))
            Run();
        if (pod.At("metadata", "deletionTimestamp") is not null)
        {
            if (pod.Text("status", "reason") == "NodeLost")
                Reason = "Unknown";
            else if (pod.Text("status", "phase") is not ("Succeeded" or "Failed"))
                Reason = "Terminating";
        }
    }

    public int Total { get; }

    public int Ready => ready;

    public string Reason { get; private set; }

    public string Restarts(DateTimeOffset now) => restarts != 0 && lastRestart is { } time ? $"{restarts} ({HumanDuration.Of(now - time)} ago)" : $"{restarts}";

    /// <summary>Goes over the init containers; whether one of them is still to finish.</summary>
    private bool Initialize()
    {
        var specs = pod.Items("spec", "initContainers").ToList();
        var index = -1;
        foreach (var status in pod.Items("status", "initContainerStatuses"))
        {
            index++;
            restarts += status.Count("restartCount");
            Restarted(status);
            var sidecar = specs.Any(spec => spec.Text("name") == status.Text("name") && IsSidecar(spec));
            var terminated = status.At("state", "terminated");
            if (terminated is not null && terminated.Count("exitCode") == 0)
                continue;
            if (sidecar && status.Flag("started"))
            {
                ready += status.Flag("ready") ? 1 : 0;
                continue;
            }

            Reason = terminated is not null ? $"Init:{Ended(terminated)}"
                : status.Text("state", "waiting", "reason") is { Length: > 0 } waiting and not "PodInitializing" ? $"Init:{waiting}"
                : $"Init:{index}/{specs.Count}";
            return true;
        }

        return false;
    }

    private void Run()
    {
        var sidecarRestarts = 0;
        lastRestart = null;
        foreach (var status in pod.Items("status", "initContainerStatuses"))
        {
            if (!pod.Items("spec", "initContainers").Any(spec => spec.Text("name") == status.Text("name") && IsSidecar(spec)))
                continue;
            sidecarRestarts += status.Count("restartCount");
            Restarted(status);
        }

        restarts = sidecarRestarts;
        var running = false;
        foreach (var status in pod.Items("status", "containerStatuses").Reverse())
        {
            restarts += status.Count("restartCount");
            Restarted(status);
            if (status.Text("state", "waiting", "reason") is { Length: > 0 } waiting)
            {
                Reason = waiting;
            }
            else if (status.At("state", "terminated") is { } terminated)
            {
                Reason = Ended(terminated);
            }
            else if (status.Flag("ready") && status.At("state", "running") is not null)
            {
                running = true;
                ready++;
            }
        }

        if (Reason == "Completed" && running)
            Reason = HasCondition("Ready") ? "Running" : "NotReady";
    }

    private static string Ended(JsonNode terminated) => terminated.Text("reason") is { Length: > 0 } reason ? reason
        : terminated.Count("signal") is not 0 and var signal ? $"Signal:{signal}"
        : $"ExitCode:{terminated.Count("exitCode")}";

    private void Restarted(JsonNode status)
    {
        if (status.Time("lastState", "terminated", "finishedAt") is { } time && (lastRestart is null || time > lastRestart))
            lastRestart = time;
    }

    private bool HasCondition(string type) =>
        pod.Items("status", "conditions").Any(condition => condition.Text("type") == type && condition.Text("status") == "True");

    private static bool IsSidecar(JsonNode container) => container.Text("restartPolicy") == "Always";
}
