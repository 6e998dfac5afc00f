using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Holds volume claims that pods use, and volumes that are bound, until nobody needs them.</summary>
internal sealed class Protections
{
    private const string ClaimFinalizer = "kubernetes.io/pvc-protection";
    private const string VolumeFinalizer = "kubernetes.io/pv-protection";
    private readonly Core core;

    public Protections(Core core)
    {
        this.core = core;
        core.Store.Changed += change =>
        {
            if (change.Type != ChangeType.Deleted && change.Object.Deleting && change.Object.Storage is "persistentvolumeclaims" or "persistentvolumes")
                core.Queue.Add(Sync, change.Object.Key, core.Moment);
            else if (change.Type == ChangeType.Deleted && change.Object.Storage == "pods")
                Waiting(change.Object.Namespace);
        };
    }

    private void Waiting(string space)
    {
        foreach (var claim in core.Store.Of("persistentvolumeclaims").In(space).Where(claim => claim.Deleting).ToArray())
            core.Queue.Add(Sync, claim.Key, core.Moment);
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: true } item)
            return;
        if (key.Storage == "persistentvolumes")
            core.Store.Change(key, json => Finalizers.Remove(json, VolumeFinalizer));
        else if (!core.Store.Of("pods").In(item.Namespace).Any(pod => pod.Json.Items("spec", "volumes").Any(volume => volume.Text("persistentVolumeClaim", "claimName") == item.Name)))
            core.Store.Change(key, json => Finalizers.Remove(json, ClaimFinalizer));
    }
}
