using System.Globalization;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Runs the pods of all nodes.</summary>
internal sealed class Kubelet
{
    private readonly Core core;
    private readonly Dictionary<string, PodRunner> runners = new(StringComparer.Ordinal);
    private int lastIp = 9;

    public Kubelet(Core core)
    {
        this.core = core;
        core.Store.Changed += Follow;
    }

    /// <summary>Nodes whose kubelet has stopped: their pods neither start nor end.</summary>
    public HashSet<string> Stopped { get; } = [];

    public string NextIp() => string.Create(CultureInfo.InvariantCulture, $"10.244.{lastIp / 250 % 250}.{(lastIp++ % 250) + 2}");

    /// <summary>Looks anew at how the pods that match behave: their probes, or when they end.</summary>
    public void Reconsider(Func<StoredObject, bool> which)
    {
        foreach (var pod in core.Store.Of("pods").All.Where(which).ToArray())
        {
            RunnerOf(pod)?.Reconsider();
        }
    }

    /// <summary>Lets a pod's first container fail its liveness probe once.</summary>
    public void Break(StoredObject pod, string message)
    {
        RunnerOf(pod)?.Break(message);
    }

    /// <summary>Who runs a pod; made where it is needed for pods that were there running. Null for those without a node.</summary>
    private PodRunner? RunnerOf(StoredObject pod)
    {
        if (runners.TryGetValue(pod.Uid, out var runner) || !pod.IsScheduled())
            return runner;
        runners[pod.Uid] = runner = new PodRunner(core, this, pod);
        if (pod.IsRunning())
            runner.Adopt();
        else
            runner.Begin();
        return runner;
    }

    private void Follow(Change change)
    {
        if (change.Object.Storage != "pods")
            return;
        var pod = change.Object;
        if (change.Type == ChangeType.Deleted)
        {
            runners.Remove(pod.Uid);
            return;
        }

        if (!pod.IsScheduled())
            return;
        // A pod that came running needs no runner before something happens to it: there may be many thousands.
        if (!pod.IsRunning())
            RunnerOf(pod);
        if (pod.Deleting && change.Previous is { Deleting: false })
            RunnerOf(pod)?.Stop();
    }
}
