using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Rolls deployments: a replica set for each template, scaled up and down within surge and unavailability.</summary>
internal sealed class Deployments
{
    public const string Storage = "deployments.apps";
    public const string Revision = "deployment.kubernetes.io/revision";
    private const string Name = "deployment-controller";
    private readonly Core core;
    private readonly Resource kind;
    private readonly Action<ObjectKey> sync;
    private readonly DeploymentStatus status;

    public Deployments(Core core, ResourceCatalog catalog)
    {
        this.core = core;
        kind = catalog.Find("apps", "v1", "deployments")!;
        sync = Sync;
        status = new DeploymentStatus(core, key => core.Queue.Add(sync, key, 0));
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == ReplicaSets.Storage && change.Object.Controller is { Kind: "Deployment" } owner)
                core.Queue.Add(sync, new ObjectKey(Storage, change.Object.Namespace, owner.Name), core.Moment);
            else if (change.Object.Storage == "pods" && change.Type == ChangeType.Deleted && core.Store.FindByUid(change.Object.Controller?.Uid) is { Storage: ReplicaSets.Storage, Controller: { } parent } set)
                core.Queue.Add(sync, new ObjectKey(Storage, set.Namespace, parent.Name), core.Moment);
        };
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } deployment)
            return;
        var sets = Sets(deployment);
        var hash = TemplateHash.Of(deployment.Json.At("spec", "template"));
        var current = sets.FirstOrDefault(set => set.Labels.GetValueOrDefault("pod-template-hash") == hash);
        if (!deployment.Json.Flag("spec", "paused"))
        {
            current ??= Make(deployment, hash, sets);
            Promote(deployment, current, sets);
            var olds = Sets(deployment).Where(set => set.Uid != current.Uid).ToList();
            Roll(core.Store.Find(key)!, core.Store.Find(current.Key)!, olds);
            Forget(deployment, olds);
        }

        sets = Sets(deployment);
        status.Update(key, current is null ? null : core.Store.Find(current.Key), sets);
    }

    private List<StoredObject> Sets(StoredObject deployment) => core.Store.Owned(deployment.Uid, ReplicaSets.Storage).Where(set => !set.Deleting).ToList();

    private StoredObject Make(StoredObject deployment, string hash, List<StoredObject> sets)
    {
        var template = (JsonObject)deployment.Json.At("spec", "template")!.DeepClone();
        template.Set(hash, "metadata", "labels", "pod-template-hash");
        var selector = (JsonObject)deployment.Json.At("spec", "selector")!.DeepClone();
        selector.Set(hash, "matchLabels", "pod-template-hash");
        var name = $"{deployment.Name}-{hash}";
        var made = core.Store.Add(ReplicaSets.Storage, new JsonObject
        {
            ["metadata"] = new JsonObject
            {
                ["name"] = name,
                ["namespace"] = deployment.Namespace,
                ["labels"] = template.At("metadata", "labels")!.DeepClone(),
                ["annotations"] = new JsonObject { [Revision] = Next(sets), ["deployment.kubernetes.io/desired-replicas"] = Text(Wanted(deployment)) },
                ["ownerReferences"] = new JsonArray(PodFactory.OwnerReference(deployment, kind)),
            },
            ["spec"] = new JsonObject { ["replicas"] = 0, ["selector"] = selector, ["template"] = template },
            ["status"] = new JsonObject { ["replicas"] = 0 },
        });
        status.Progressed(deployment.Key, "NewReplicaSetCreated", $"Created new replica set \"{name}\"");
        return made;
    }

    /// <summary>Gives the current set the highest revision, also when it is an old one that a roll-back brought back.</summary>
    private void Promote(StoredObject deployment, StoredObject current, List<StoredObject> sets)
    {
        var others = sets.Where(set => set.Uid != current.Uid).ToList();
        var revision = RevisionOf(current);
        if (others.Count > 0 && others.Max(RevisionOf) >= revision)
        {
            revision = others.Max(RevisionOf) + 1;
            core.Store.Change(current.Key, json => json.Set(Text(revision), "metadata", "annotations", Revision));
        }

        if (deployment.Json.Text("metadata", "annotations", Revision) != Text(revision))
            core.Store.Change(deployment.Key, json => json.Set(Text(revision), "metadata", "annotations", Revision));
    }

    private void Roll(StoredObject deployment, StoredObject current, List<StoredObject> olds)
    {
        var wanted = Wanted(deployment);
        var total = Replicas(current) + olds.Sum(Replicas);
        if (deployment.Json.Text("spec", "strategy", "type") == "Recreate")
        {
            foreach (var old in olds)
                Scale(deployment, old, 0);
            if (olds.All(old => core.Store.Owned(old.Uid, "pods").Count == 0))
                Scale(deployment, current, wanted);
            return;
        }

        var surge = Share(deployment.Json.At("spec", "strategy", "rollingUpdate", "maxSurge"), wanted, true);
        var away = Share(deployment.Json.At("spec", "strategy", "rollingUpdate", "maxUnavailable"), wanted, false);
        if (surge == 0 && away == 0)
            away = 1;
        if (Replicas(current) > wanted)
            Scale(deployment, current, wanted);
        else if (Replicas(current) < wanted && (olds.Sum(Replicas) == 0 || total < wanted + surge))
            Scale(deployment, current, olds.Sum(Replicas) == 0 ? wanted : Math.Min(wanted, Replicas(current) + wanted + surge - total));

        var unready = Replicas(core.Store.Find(current.Key)!) - Available(current);
        var canGo = total - (wanted - away) - Math.Max(0, unready);
        // First what does not work anyway, then what does.
        foreach (var old in olds.Where(old => canGo > 0 && Replicas(old) > Available(old)))
            canGo -= Lower(deployment, old, Math.Min(canGo, Replicas(old) - Available(old)));
        canGo = Math.Min(canGo, Available(current) + olds.Sum(Available) - (wanted - away));
        foreach (var old in olds.Where(_ => canGo > 0).Select(old => core.Store.Find(old.Key)!).Where(old => Replicas(old) > 0))
            canGo -= Lower(deployment, old, Math.Min(canGo, Replicas(old)));
    }

    private int Lower(StoredObject deployment, StoredObject set, int by)
    {
        Scale(deployment, set, Replicas(set) - by);
        return by;
    }

    private void Scale(StoredObject deployment, StoredObject set, int to)
    {
        var from = Replicas(set);
        if (from == to || to < 0)
            return;
        core.Events.Normal(deployment, "ScalingReplicaSet", $"Scaled {(to > from ? "up" : "down")} replica set {set.Name} from {from} to {to}", Name);
        core.Store.Change(set.Key, json =>
        {
            json.Set(to, "spec", "replicas");
            json.Set(Text(Wanted(deployment)), "metadata", "annotations", "deployment.kubernetes.io/desired-replicas");
        });
    }

    private void Forget(StoredObject deployment, List<StoredObject> olds)
    {
        var keep = (int)(deployment.Json.Integer("spec", "revisionHistoryLimit") ?? 10);
        foreach (var old in olds.Where(old => Replicas(old) == 0 && old.Json.Count("status", "replicas") == 0).OrderByDescending(RevisionOf).Skip(keep))
            core.Store.Remove(old);
    }

    private static int Wanted(StoredObject deployment) => (int)(deployment.Json.Integer("spec", "replicas") ?? 1);

    private static int Replicas(StoredObject set) => set.Json.Count("spec", "replicas");

    private static int Available(StoredObject set) => set.Json.Count("status", "availableReplicas");

    private static int RevisionOf(StoredObject set) => int.TryParse(set.Json.Text("metadata", "annotations", Revision), CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static string Next(List<StoredObject> sets) => Text(sets.Count == 0 ? 1 : sets.Max(RevisionOf) + 1);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number, or a percentage of the wanted: a surge is rounded up, an absence down.</summary>
    private static int Share(JsonNode? value, int wanted, bool up)
    {
        var text = value.Scalar() ?? "25%";
        if (!text.EndsWith('%'))
            return int.Parse(text, CultureInfo.InvariantCulture);
        var share = double.Parse(text[..^1], CultureInfo.InvariantCulture) * wanted / 100;
        return (int)(up ? Math.Ceiling(share) : Math.Floor(share));
    }
}
