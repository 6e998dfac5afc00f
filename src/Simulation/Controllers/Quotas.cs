using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Counts what resource quotas limit, and refuses what goes beyond.</summary>
internal sealed class Quotas
{
    private const string Storage = "resourcequotas";
    private readonly Core core;
    private readonly Action<ObjectKey> sync;

    public Quotas(Core core)
    {
        this.core = core;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage != Storage && !Counts(change))
                return;
            foreach (var quota in core.Store.Of(Storage).In(change.Object.Namespace).ToArray())
                core.Queue.Add(sync, quota.Key, core.Settling ? 5 : core.Between(0.3, 1));
        };
    }

    public void Check(Resource resource, JsonObject json, string space)
    {
        if (core.Settling)
            return;
        foreach (var quota in core.Store.Of(Storage).In(space))
        {
            var asked = new List<(string Name, double Add, double Used, string Hard)>();
            foreach (var (name, hard) in quota.Json.Entries("spec", "hard"))
            {
                var add = Need(resource.Qualified, json, name);
                if (add <= 0)
                    continue;
                var used = Used(space, name);
                if (used + add > Amount.Parse(hard.Scalar()) + 1e-9)
                    asked.Add((name, add, used, hard.Scalar()!));
            }

            if (asked.Count == 0)
                continue;
            string List(Func<(string Name, double Add, double Used, string Hard), string> value) => string.Join(',', asked.Select(item => $"{item.Name}={value(item)}"));
            throw Errors.Forbidden(resource, json.Text("metadata", "name") ?? "",
                $"exceeded quota: {quota.Name}, requested: {List(item => Text(item.Name, item.Add))}, used: {List(item => Text(item.Name, item.Used))}, limited: {List(item => item.Hard)}");
        }
    }

    /// <summary>Whether a change can move a sum: what comes, goes, or ends.</summary>
    private static bool Counts(Change change) => change.Object.Namespace.Length > 0 && change.Object.Storage is not ("events" or "leases.coordination.k8s.io")
        && (change.Type != ChangeType.Modified || (change.Object.Storage == "pods" && change.Previous!.HasEnded() != change.Object.HasEnded()));

    private void Sync(ObjectKey key) => core.Store.Change(key, json =>
    {
        var hard = json.At("spec", "hard") as JsonObject ?? [];
        var used = new JsonObject();
        foreach (var (name, _) in hard)
            used[name] = Text(name, Used(key.Namespace, name));
        json["status"] = new JsonObject { ["hard"] = hard.DeepClone(), ["used"] = used };
    });

    private double Used(string space, string name)
    {
        var storage = name.StartsWith("count/", StringComparison.Ordinal) ? name[6..] : IsPodQuota(name) ? "pods" : name == "requests.storage" ? "persistentvolumeclaims" : name.Split('.')[0];
        return core.Store.Of(storage).In(space).Where(item => storage != "pods" || !item.HasEnded()).Sum(item => Need(storage, item.Json, name));
    }

    /// <summary>What one object takes of a quota's name.</summary>
    private static double Need(string qualified, JsonObject json, string name)
    {
        if (name.StartsWith("count/", StringComparison.Ordinal))
            return name[6..] == qualified ? 1 : 0;
        if (qualified == "pods" && IsPodQuota(name))
        {
            if (name == "pods")
                return 1;
            var (side, resource) = name.StartsWith("limits.", StringComparison.Ordinal) ? ("limits", name[7..]) : ("requests", name.Replace("requests.", "", StringComparison.Ordinal));
            return json.Items("spec", "containers").Sum(container => Amount.Parse(container.Scalar("resources", side, resource)));
        }

        if (name == "requests.storage")
            return qualified == "persistentvolumeclaims" ? Amount.Parse(json.Scalar("spec", "resources", "requests", "storage")) : 0;
        if (name == "services.nodeports")
            return qualified == "services" && json.Text("spec", "type") == "NodePort" ? 1 : 0;
        return name == qualified ? 1 : 0;
    }

    private static bool IsPodQuota(string name) => name is "pods" or "cpu" or "memory" || name.StartsWith("limits.", StringComparison.Ordinal) || name is "requests.cpu" or "requests.memory" or "requests.ephemeral-storage";

    private static string Text(string name, double value) => name.EndsWith("cpu", StringComparison.Ordinal) ? Amount.Cores(value)
        : name.EndsWith("memory", StringComparison.Ordinal) || name.EndsWith("storage", StringComparison.Ordinal) ? Amount.Bytes(value)
        : ((long)value).ToString(CultureInfo.InvariantCulture);
}
