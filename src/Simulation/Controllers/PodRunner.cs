using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>The life of one pod on its node: volumes, init containers, containers, and its end.</summary>
internal sealed class PodRunner
{
    private readonly Core core;
    private readonly Kubelet kubelet;
    private readonly ObjectKey key;
    private readonly string uid;
    private readonly string node;
    private readonly List<ContainerRunner> inits = [];
    private readonly List<ContainerRunner> mains = [];
    private bool stopped;

    public PodRunner(Core core, Kubelet kubelet, StoredObject pod)
    {
        this.core = core;
        this.kubelet = kubelet;
        key = pod.Key;
        uid = pod.Uid;
        node = pod.Json.Text("spec", "nodeName")!;
        inits.AddRange(pod.Json.Items("spec", "initContainers").Select(spec => new ContainerRunner(core, this, (JsonObject)spec.DeepClone(), isInit: true)));
        mains.AddRange(pod.Json.Items("spec", "containers").Select(spec => new ContainerRunner(core, this, (JsonObject)spec.DeepClone(), isInit: false)));
    }

    public string Node => node;

    /// <summary>The pod while it is there and to be run; null after.</summary>
    public StoredObject? Pod => !stopped && core.Store.Find(key) is { } pod && pod.Uid == uid ? pod : null;

    public bool IsNodeStopped => kubelet.Stopped.Contains(node);

    public string RestartPolicy => Pod?.Json.Text("spec", "restartPolicy") ?? "Never";

    public void Begin()
    {
        if (core.Settling)
        {
            core.Agenda.After(0, Admit);
            return;
        }

        core.Agenda.After(core.Between(0.2, 0.6), Admit);
    }

    /// <summary>Takes over a pod that runs already.</summary>
    public void Adopt()
    {
        var statuses = Pod?.Json.Items("status", "containerStatuses").ToList() ?? [];
        foreach (var container in mains)
            container.Adopt(statuses.FirstOrDefault(status => status.Text("name") == container.Name).Time("state", "running", "startedAt") ?? core.Now);
    }

    private void Admit()
    {
        if (Pod is not { } pod || pod.Deleting)
            return;
        if (IsNodeStopped)
        {
            core.Agenda.After(10, Admit);
            return;
        }

        if (MissingVolume(pod) is { } missing)
        {
            core.Events.Warning(pod, "FailedMount", $"MountVolume.SetUp failed for volume \"{missing.Volume}\" : {missing.Kind} \"{missing.Name}\" not found", "kubelet", node);
            Write(json => json.Set(core.Now.Stamp(), "status", "startTime"), "ContainerCreating");
            core.Agenda.After(20, Admit);
            return;
        }

        var host = pod.Json.Flag("spec", "hostNetwork");
        var nodeIp = core.Store.Find("nodes", "", node)?.Json.Items("status", "addresses").FirstOrDefault(address => address.Text("type") == "InternalIP").Text("address") ?? "10.20.0.1";
        var ip = host ? nodeIp : kubelet.NextIp();
        Write(json =>
        {
            json.Set(nodeIp, "status", "hostIP");
            json.Set(new JsonArray(new JsonObject { ["ip"] = nodeIp }), "status", "hostIPs");
            json.Set(ip, "status", "podIP");
            json.Set(new JsonArray(new JsonObject { ["ip"] = ip }), "status", "podIPs");
            if (json.At("status", "startTime") is null)
                json.Set(core.Now.Stamp(), "status", "startTime");
            json.SetCondition("PodReadyToStartContainers", true, null, null, core.Now);
        }, inits.Count > 0 ? "PodInitializing" : "ContainerCreating");
        Next();
    }

    /// <summary>Starts what is to be started now: the next init container, or all others.</summary>
    public void Next()
    {
        if (Pod is not { } pod || pod.Deleting)
            return;
        if (inits.FirstOrDefault(init => !init.IsPast) is { } init)
        {
            init.StartOnce();
            return;
        }

        foreach (var container in mains)
            container.StartOnce();
    }

    /// <summary>Puts the states of the containers into the pod's status, and what follows from them.</summary>
    public void Publish()
    {
        if (Pod is null)
            return;
        Write(_ => { }, null);
        if (mains.All(container => container.IsFinal) && Pod is { } ended)
        {
            var failed = mains.Any(container => container.ExitCode != 0);
            if (ended.Json.Text("status", "phase") is not ("Succeeded" or "Failed"))
                core.Store.Change(key, json => json.Set(failed ? "Failed" : "Succeeded", "status", "phase"));
        }
    }

    public void Reconsider()
    {
        foreach (var container in mains)
            container.Reconsider();
    }

    public void Break(string message) => mains[0].Kill(message);

    public void Stop()
    {
        if (Pod is not { } pod)
            return;
        if (IsNodeStopped)
        {
            core.Agenda.After(15, Stop);
            return;
        }

        foreach (var container in mains.Where(container => container.IsRunning))
            core.Events.Normal(pod, "Killing", $"Stopping container {container.Name}", "kubelet", node, $"spec.containers{{{container.Name}}}");
        core.Agenda.After(Math.Min(core.Between(1, 4), pod.Json.Integer("metadata", "deletionGracePeriodSeconds") ?? 30), () =>
        {
            stopped = true;
            if (core.Store.Find(key) is { } gone && gone.Uid == uid)
            {
                if (gone.Json.Items("metadata", "finalizers").Any())
                    core.Store.Change(key, json => json.Set(0, "metadata", "deletionGracePeriodSeconds"));
                else
                    core.Store.Remove(gone);
            }
        });
    }

    /// <summary>Ends the pod as failed, for instance evicted.</summary>
    public void Fail(string reason, string message) => core.Store.Change(key, json =>
    {
        stopped = true;
        json.Set("Failed", "status", "phase");
        json.Set(reason, "status", "reason");
        json.Set(message, "status", "message");
        json.SetCondition("Ready", false, "PodFailed", null, core.Now);
    });

    private void Write(Action<JsonObject> change, string? waiting) => core.Store.Change(key, json =>
    {
        change(json);
        if (inits.Count > 0)
            json.Set(new JsonArray([.. inits.Select(container => container.Status("PodInitializing"))]), "status", "initContainerStatuses");
        var started = inits.All(init => init.IsPast);
        json.Set(new JsonArray([.. mains.Select(container => container.Status(waiting ?? (started ? "ContainerCreating" : "PodInitializing")))]), "status", "containerStatuses");
        var done = mains.All(container => container.IsFinal);
        var unready = mains.Where(container => !container.IsReady).Select(container => container.Name).ToList();
        json.SetCondition("Initialized", started, started ? null : "ContainersNotInitialized", started ? null : $"containers with incomplete status: [{string.Join(' ', inits.Where(init => !init.IsPast).Select(init => init.Name))}]", core.Now);
        var (reason, message) = done ? ("PodCompleted", (string?)null) : unready.Count > 0 ? ("ContainersNotReady", $"containers with unready status: [{string.Join(' ', unready)}]") : (null, null);
        json.SetCondition("Ready", unready.Count == 0 && !done, reason, message, core.Now);
        json.SetCondition("ContainersReady", unready.Count == 0 && !done, reason, message, core.Now);
        if (started && mains.Any(container => container.WasStarted) && json.Text("status", "phase") == "Pending")
            json.Set("Running", "status", "phase");
    });

    private (string Volume, string Kind, string Name)? MissingVolume(StoredObject pod)
    {
        foreach (var volume in pod.Json.Items("spec", "volumes"))
        {
            if (volume.Text("configMap", "name") is { } map && !volume.Flag("configMap", "optional") && core.Store.Find("configmaps", pod.Namespace, map) is null)
                return (volume.Text("name")!, "configmap", map);
            if (volume.Text("secret", "secretName") is { } secret && !volume.Flag("secret", "optional") && core.Store.Find("secrets", pod.Namespace, secret) is null)
                return (volume.Text("name")!, "secret", secret);
        }

        return null;
    }
}
