using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Gives pods a node by their requests, selectors, taints and volumes, or says why none will do.</summary>
internal sealed class Scheduler
{
    private const string Name = "default-scheduler";
    private const double RetrySeconds = 60;
    private const double SettlingRetrySeconds = 3600;
    private readonly Core core;
    private readonly Action<ObjectKey> sync;
    private readonly Dictionary<string, (string Node, double Cpu, double Memory)> placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Cpu, double Memory, int Pods)> used = new(StringComparer.Ordinal);

    /// <summary>Pods without a node, by their place in lists.</summary>
    private readonly SortedDictionary<string, ObjectKey> unscheduled = new(StringComparer.Ordinal);

    public Scheduler(Core core)
    {
        this.core = core;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == "pods")
                Follow(change);
            else if (change.Object.Storage == "nodes" || (change.Object.Storage == "persistentvolumeclaims" && change.Type != ChangeType.Deleted))
                Retry();
        };
    }

    private void Follow(Change change)
    {
        var pod = change.Object;
        if (change.Type == ChangeType.Deleted || pod.Deleting || pod.IsScheduled())
            unscheduled.Remove(pod.Key.Path);
        else
            unscheduled[pod.Key.Path] = pod.Key;
        var counts = change.Type != ChangeType.Deleted && pod.IsScheduled() && !pod.HasEnded();
        if (!counts)
        {
            if (placed.Remove(pod.Uid, out var old))
                Count(old.Node, -old.Cpu, -old.Memory, -1);
            if (change.Type != ChangeType.Deleted && !pod.IsScheduled() && !pod.Deleting)
                core.Queue.Add(sync, pod.Key, core.Moment);
            else
                Retry();
            return;
        }

        if (placed.ContainsKey(pod.Uid))
            return;
        var (cpu, memory) = (Request(pod.Json, "cpu"), Request(pod.Json, "memory"));
        placed[pod.Uid] = (pod.Json.Text("spec", "nodeName")!, cpu, memory);
        Count(pod.Json.Text("spec", "nodeName")!, cpu, memory, 1);
    }

    private void Retry()
    {
        if (core.Settling)
            return;
        foreach (var key in unscheduled.Values)
        {
            // Only those that were refused a node before.
            if (core.Store.Find(key) is { } waiting && waiting.Json.Items("status", "conditions").Any())
                core.Queue.Add(sync, key, 2);
        }
    }

    private void Count(string node, double cpu, double memory, int pods)
    {
        var (c, m, p) = used.GetValueOrDefault(node);
        used[node] = (c + cpu, m + memory, p + pods);
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } pod || pod.IsScheduled())
            return;
        var nodes = core.Store.Of("nodes").Snapshot(null);
        var reasons = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new List<StoredObject>();
        var claim = ClaimProblem(pod);
        foreach (var node in nodes)
        {
            if (claim is not null || Obstacle(pod, node) is not { } obstacle)
                open.Add(node);
            else
                reasons[obstacle] = reasons.GetValueOrDefault(obstacle) + 1;
        }

        if (claim is null && open.Count > 0)
            Bind(pod, open.MinBy(Load)!);
        else
            Refuse(pod, nodes.Length, claim, reasons);
    }

    private double Load(StoredObject node)
    {
        var (cpu, memory, pods) = used.GetValueOrDefault(node.Name);
        // A little chance keeps equal nodes from filling in turns.
        return (cpu / Amount.Parse(node.Json.Scalar("status", "allocatable", "cpu"))) + (memory / Amount.Parse(node.Json.Scalar("status", "allocatable", "memory"))) + (pods * 0.01) + (core.Random.Unit() * 0.05);
    }

    private void Bind(StoredObject pod, StoredObject node)
    {
        core.Events.Normal(pod, "Scheduled", $"Successfully assigned {pod.Namespace}/{pod.Name} to {node.Name}", Name);
        core.Store.Change(pod.Key, json =>
        {
            json.Set(node.Name, "spec", "nodeName");
            json.SetCondition("PodScheduled", true, null, null, core.Now);
        });
    }

    private void Refuse(StoredObject pod, int nodes, string? claim, Dictionary<string, int> reasons)
    {
        var counted = claim ?? string.Join(", ", reasons.Select(reason => $"{reason.Value} {reason.Key}").Order(StringComparer.Ordinal));
        var message = $"0/{nodes} nodes are available: {counted}. preemption: 0/{nodes} nodes are available: {nodes} Preemption is not helpful for scheduling.";
        core.Events.Warning(pod, "FailedScheduling", message, Name);
        core.Store.Change(pod.Key, json => json.SetCondition("PodScheduled", false, "Unschedulable", message, core.Now));
        core.Queue.Add(sync, pod.Key, core.Settling ? SettlingRetrySeconds : RetrySeconds + core.Between(0, 20));
    }

    private string? ClaimProblem(StoredObject pod)
    {
        foreach (var name in pod.Json.Items("spec", "volumes").Select(volume => volume.Text("persistentVolumeClaim", "claimName")).OfType<string>())
        {
            var claim = core.Store.Find("persistentvolumeclaims", pod.Namespace, name);
            if (claim is null)
                return $"persistentvolumeclaim \"{name}\" not found";
            if (claim.Json.Text("status", "phase") == "Bound")
                continue;
            Claims.Want(core, claim);
            if (!Claims.CanProvision(core, claim))
                return "pod has unbound immediate PersistentVolumeClaims";
        }

        return null;
    }

    private string? Obstacle(StoredObject pod, StoredObject node)
    {
        if (node.Json.Flag("spec", "unschedulable") && !Tolerations.Cover(pod.Json["spec"], "node.kubernetes.io/unschedulable", "NoSchedule"))
            return "node(s) were unschedulable";
        foreach (var taint in node.Json.Items("spec", "taints").Where(taint => taint.Text("effect") is "NoSchedule" or "NoExecute"))
        {
            if (!Tolerations.Cover(pod.Json["spec"], taint.Text("key")!, taint.Text("effect")!))
                return $"node(s) had untolerated taint {{{taint.Text("key")}: {taint.Text("value")}}}";
        }

        if (pod.Json.Entries("spec", "nodeSelector").Any(label => node.Labels.GetValueOrDefault(label.Key) != label.Value.Scalar())
            || (NodeAffinity(pod) is { } wanted && wanted != node.Name))
            return "node(s) didn't match Pod's node affinity/selector";
        var (cpu, memory, pods) = used.GetValueOrDefault(node.Name);
        if (pods + 1 > Amount.Parse(node.Json.Scalar("status", "allocatable", "pods")))
            return "Too many pods";
        if (cpu + Request(pod.Json, "cpu") > Amount.Parse(node.Json.Scalar("status", "allocatable", "cpu")))
            return "Insufficient cpu";
        return memory + Request(pod.Json, "memory") > Amount.Parse(node.Json.Scalar("status", "allocatable", "memory")) ? "Insufficient memory" : null;
    }

    /// <summary>The one node that a daemon's pod is bound to by its affinity.</summary>
    private static string? NodeAffinity(StoredObject pod) => pod.Json.Items("spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")
        .SelectMany(term => term.Items("matchFields")).SelectMany(field => field.Items("values")).Select(value => value.Scalar()).FirstOrDefault();

    private static double Request(JsonObject pod, string name) => pod.Items("spec", "containers").Sum(container => Amount.Parse(container.Scalar("resources", "requests", name) ?? container.Scalar("resources", "limits", name)));
}
