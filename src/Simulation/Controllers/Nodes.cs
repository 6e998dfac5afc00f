using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Heartbeats of the nodes, and what follows when one is lost or under pressure.</summary>
internal sealed class Nodes
{
    private const string Lifecycle = "node-controller";
    private static readonly string[] Conditions = ["MemoryPressure", "DiskPressure", "PIDPressure", "Ready"];
    private static readonly string[] Both = ["NoSchedule", "NoExecute"];
    private readonly Core core;
    private readonly Kubelet kubelet;

    public Nodes(Core core, Kubelet kubelet)
    {
        this.core = core;
        this.kubelet = kubelet;
    }

    /// <summary>Plans the heartbeats. Those of the past would all be overwritten by the last one before the start, so they begin there.</summary>
    public void Plan(DateTimeOffset start) => core.Agenda.At(start.AddSeconds(-1), () =>
    {
        Renew();
        Beat();
        // The real kubelet renews every ten seconds; half a minute looks as alive and costs a third.
        core.Agenda.Every(30, Renew);
        core.Agenda.Every(300, Beat);
    });

    /// <summary>The kubelet of a node goes silent; after 40 seconds the node is not ready and five minutes later its pods are evicted.</summary>
    public void Lose(string name)
    {
        // Its last signs of life.
        Renew();
        Beat();
        kubelet.Stopped.Add(name);
        core.Agenda.After(core.Settling ? 0 : 40, () =>
        {
            if (!kubelet.Stopped.Contains(name) || core.Store.Find("nodes", "", name) is not { } node)
                return;
            foreach (var type in Conditions)
                Set(name, type, null, "NodeStatusUnknown", "Kubelet stopped posting node status.");
            Taint(name, "node.kubernetes.io/unreachable", "NoExecute");
            core.Events.Normal(node, "NodeNotReady", $"Node {name} status is now: NodeNotReady", Lifecycle);
            foreach (var pod in PodsOf(name))
            {
                core.Store.Change(pod.Key, json => json.SetCondition("Ready", false, null, null, core.Now));
                core.Events.Warning(pod, "NodeNotReady", "Node is not ready", Lifecycle);
            }

            core.Agenda.After(300, () => Evict(name));
        });
    }

    public void Return(string name)
    {
        if (!kubelet.Stopped.Remove(name) || core.Store.Find("nodes", "", name) is not { } node)
            return;
        Untaint(name, "node.kubernetes.io/unreachable");
        Set(name, "MemoryPressure", false, "KubeletHasSufficientMemory", "kubelet has sufficient memory available");
        Set(name, "DiskPressure", false, "KubeletHasNoDiskPressure", "kubelet has no disk pressure");
        Set(name, "PIDPressure", false, "KubeletHasSufficientPID", "kubelet has sufficient PID available");
        Set(name, "Ready", true, "KubeletReady", "kubelet is posting ready status");
        core.Events.Normal(node, "NodeReady", $"Node {name} status is now: NodeReady", "kubelet", name);
        foreach (var pod in PodsOf(name).Where(pod => pod.Json.Items("status", "containerStatuses").All(status => status.Flag("ready"))))
            core.Store.Change(pod.Key, json => json.SetCondition("Ready", true, null, null, core.Now));
    }

    public void DiskPressure(string name, bool on)
    {
        if (core.Store.Find("nodes", "", name) is not { } node)
            return;
        if (on)
        {
            Set(name, "DiskPressure", true, "KubeletHasDiskPressure", "kubelet has disk pressure");
            Taint(name, "node.kubernetes.io/disk-pressure", "NoSchedule");
            core.Events.Normal(node, "NodeHasDiskPressure", $"Node {name} status is now: NodeHasDiskPressure", "kubelet", name);
        }
        else
        {
            Set(name, "DiskPressure", false, "KubeletHasNoDiskPressure", "kubelet has no disk pressure");
            Untaint(name, "node.kubernetes.io/disk-pressure");
            core.Events.Normal(node, "NodeHasNoDiskPressure", $"Node {name} status is now: NodeHasNoDiskPressure", "kubelet", name);
        }
    }

    private List<StoredObject> PodsOf(string node) => core.Store.Of("pods").All.Where(pod => pod.IsOn(node)).ToList();

    private void Evict(string name)
    {
        if (!kubelet.Stopped.Contains(name))
            return;
        foreach (var pod in PodsOf(name).Where(pod => pod.Controller?.Kind != "DaemonSet"))
        {
            core.Events.Normal(pod, "TaintManagerEviction", $"Marking for deletion Pod {pod.Namespace}/{pod.Name}", "taint-eviction-controller");
            Deletion.Start(core, pod);
        }
    }

    private void Set(string name, string type, bool? value, string reason, string message) =>
        core.Store.Change(new ObjectKey("nodes", "", name), json =>
        {
            json.SetCondition(type, value, reason, message, core.Now);
            if (json.Items("status", "conditions").First(condition => condition.Text("type") == type) is JsonObject condition)
                condition["lastHeartbeatTime"] = core.Now.Stamp();
        });

    private void Taint(string name, string key, string effect) => core.Store.Change(new ObjectKey("nodes", "", name), json =>
    {
        if (json.Items("spec", "taints").Any(taint => taint.Text("key") == key))
            return;
        foreach (var each in effect == "NoExecute" ? Both : [effect])
            json.Array("spec", "taints").Add(new JsonObject { ["key"] = key, ["effect"] = each, ["timeAdded"] = core.Now.Stamp() });
    });

    private void Untaint(string name, string key) => core.Store.Change(new ObjectKey("nodes", "", name), json =>
    {
        var taints = json.Array("spec", "taints");
        foreach (var taint in taints.Where(taint => taint.Text("key") == key).ToArray())
            taints.Remove(taint);
        if (taints.Count == 0)
            json.Set(null, "spec", "taints");
    });

    private void Renew()
    {
        foreach (var node in core.Store.Of("nodes").All.Where(node => !kubelet.Stopped.Contains(node.Name)).ToArray())
            core.Store.Change(new ObjectKey("leases.coordination.k8s.io", "kube-node-lease", node.Name), json => json.Set(core.Now.MicroStamp(), "spec", "renewTime"));
    }

    private void Beat()
    {
        foreach (var node in core.Store.Of("nodes").All.Where(node => !kubelet.Stopped.Contains(node.Name)).ToArray())
        {
            core.Store.Change(node.Key, json =>
            {
                foreach (var condition in json.Items("status", "conditions").OfType<JsonObject>())
                    condition["lastHeartbeatTime"] = core.Now.Stamp();
            });
        }
    }
}
