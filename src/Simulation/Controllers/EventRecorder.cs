using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Writes events; the same about the same object raises the count of the one that is there. They go after an hour, as in a real cluster.</summary>
internal sealed class EventRecorder
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly Dictionary<(string Uid, string Reason, string Message), ObjectKey> known = [];
    private readonly ObjectStore store;
    private readonly ResourceCatalog catalog;
    private long number = 0x18ea5d798ff62c8d;

    public EventRecorder(ObjectStore store, ResourceCatalog catalog, Agenda agenda)
    {
        this.store = store;
        this.catalog = catalog;
        agenda.Every(60, Sweep);
    }

    /// <summary>Events before this time would be gone by the start: they are not written.</summary>
    public DateTimeOffset Since { get; set; }

    public void Normal(StoredObject about, string reason, string message, string component, string host = "", string fieldPath = "") =>
        Record(about, "Normal", reason, message, component, host, fieldPath);

    public void Warning(StoredObject about, string reason, string message, string component, string host = "", string fieldPath = "") =>
        Record(about, "Warning", reason, message, component, host, fieldPath);

    private void Record(StoredObject about, string type, string reason, string message, string component, string host, string fieldPath)
    {
        if (store.Now < Since)
            return;
        var key = (about.Uid, reason, message);
        if (known.TryGetValue(key, out var found) && store.Change(found, json =>
        {
            json["count"] = json.Count("count") + 1;
            json["lastTimestamp"] = store.Now.Stamp();
        }) is not null)
        {
            return;
        }

        var resource = catalog.ByStorage(about.Storage);
        var involved = new JsonObject { ["kind"] = resource?.Kind, ["namespace"] = about.Namespace, ["name"] = about.Name, ["uid"] = about.Uid, ["apiVersion"] = resource?.GroupVersion, ["resourceVersion"] = about.Version.ToString(CultureInfo.InvariantCulture) };
        if (about.Namespace.Length == 0)
            involved.Remove("namespace");
        if (fieldPath.Length > 0)
            involved["fieldPath"] = fieldPath;
        var source = new JsonObject { ["component"] = component };
        if (host.Length > 0)
            source["host"] = host;
        var json = new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = $"{about.Name}.{number++:x}", ["namespace"] = about.Namespace.Length > 0 ? about.Namespace : "default" },
            ["involvedObject"] = involved,
            ["reason"] = reason,
            ["message"] = message,
            ["source"] = source,
            ["firstTimestamp"] = store.Now.Stamp(),
            ["lastTimestamp"] = store.Now.Stamp(),
            ["count"] = 1,
            ["type"] = type,
            ["eventTime"] = null,
            ["reportingComponent"] = component,
            ["reportingInstance"] = host,
        };
        known[key] = store.Add("events", json).Key;
    }

    private void Sweep()
    {
        if (store.Now < Since + Lifetime)
            return;
        foreach (var old in store.Of("events").All.Where(item => store.Now - (item.Json.Time("lastTimestamp") ?? item.Created) > Lifetime).ToArray())
            store.Remove(old);
        foreach (var gone in known.Where(pair => store.Find(pair.Value) is null).Select(pair => pair.Key).ToArray())
            known.Remove(gone);
    }
}
