using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Deletes as the API server does: pods with grace, and what has finalizers only by mark.</summary>
internal static class Deletion
{
    /// <summary>Starts a deletion; what is left of the object, or null where it is gone at once.</summary>
    public static StoredObject? Start(Core core, StoredObject item, long? grace = null, string? finalizer = null)
    {
        var isRunning = item.Storage == "pods" && item.IsScheduled() && !item.HasEnded();
        var seconds = isRunning ? grace ?? item.Json.Integer("spec", "terminationGracePeriodSeconds") ?? 30 : 0;
        var finalizers = item.Json.Items("metadata", "finalizers").Any() || item.Json.Items("spec", "finalizers").Any() || finalizer is not null;
        if (item.Deleting && (seconds > 0 || finalizers))
            return item;
        if (seconds == 0 && !finalizers)
        {
            core.Store.Remove(item);
            return null;
        }

        return core.Store.Change(item.Key, json =>
        {
            json.Set(core.Now.AddSeconds(seconds).Stamp(), "metadata", "deletionTimestamp");
            json.Set(seconds, "metadata", "deletionGracePeriodSeconds");
            if (finalizer is not null)
                json.Array("metadata", "finalizers").Add(finalizer);
            if (item.Storage == "namespaces")
                json.Set("Terminating", "status", "phase");
        });
    }
}
