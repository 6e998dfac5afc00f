using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Deletes what belonged to what is gone, and lets go of owners that wait for it.</summary>
internal sealed class GarbageCollector
{
    private const string Foreground = "foregroundDeletion";
    private readonly Core core;

    public GarbageCollector(Core core)
    {
        this.core = core;
        core.Store.Changed += change =>
        {
            if (change.Type == ChangeType.Deleted)
                core.Agenda.After(core.Between(0.1, 0.4), () => Collect(change.Object));
            else if (change.Object.Deleting && change.Object.Json.Items("metadata", "finalizers").Any(item => item.Scalar() == Foreground))
                core.Queue.Add(Release, change.Object.Key, core.Moment);
        };
    }

    /// <summary>Deletes with what it owns.</summary>
    public static void Delete(Core core, StoredObject item) => Deletion.Start(core, item);

    /// <summary>Deletes an object by a propagation policy.</summary>
    public static StoredObject? Delete(Core core, StoredObject item, string? policy, long? grace)
    {
        if (policy == "Orphan")
        {
            foreach (var owned in core.Store.Owned(item.Uid))
                core.Store.Change(owned.Key, json => Disown(json, item.Uid));
        }

        var foreground = policy == "Foreground" && core.Store.Owned(item.Uid).Count > 0;
        var left = Deletion.Start(core, item, grace, foreground ? Foreground : null);
        if (foreground)
        {
            foreach (var owned in core.Store.Owned(item.Uid))
                Deletion.Start(core, owned);
        }

        return left;
    }

    private void Collect(StoredObject owner)
    {
        foreach (var owned in core.Store.Owned(owner.Uid))
        {
            var others = owned.Json.Items("metadata", "ownerReferences").Any(reference => reference.Text("uid") != owner.Uid && core.Store.FindByUid(reference.Text("uid")) is not null);
            if (others)
                core.Store.Change(owned.Key, json => Disown(json, owner.Uid));
            else
                Deletion.Start(core, owned);
        }

        foreach (var parent in owner.Json.Items("metadata", "ownerReferences"))
        {
            if (core.Store.FindByUid(parent.Text("uid")) is { Deleting: true } waiting)
                core.Queue.Add(Release, waiting.Key, core.Moment);
        }
    }

    private void Release(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: true } owner || core.Store.Owned(owner.Uid).Count > 0)
            return;
        core.Store.Change(key, json => Finalizers.Remove(json, Foreground));
    }

    private static void Disown(JsonObject json, string uid)
    {
        var owners = json.Array("metadata", "ownerReferences");
        foreach (var owner in owners.Where(owner => owner.Text("uid") == uid).ToArray())
            owners.Remove(owner);
        if (owners.Count == 0)
            json.Set(null, "metadata", "ownerReferences");
    }
}
