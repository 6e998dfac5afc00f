using System.Globalization;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Keeps numbered pods with claims of their own, one after another.</summary>
internal sealed class StatefulSets
{
    public const string Storage = "statefulsets.apps";
    private const string Name = "statefulset-controller";
    private const string RevisionLabel = "controller-revision-hash";
    private readonly Core core;
    private readonly Admission admission;
    private readonly Resource kind;
    private readonly Action<ObjectKey> sync;

    public StatefulSets(Core core, Admission admission, ResourceCatalog catalog)
    {
        this.core = core;
        this.admission = admission;
        kind = catalog.Find("apps", "v1", "statefulsets")!;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == "pods" && change.Object.Controller is { Kind: "StatefulSet" } owner)
                core.Queue.Add(sync, new ObjectKey(Storage, change.Object.Namespace, owner.Name), core.Moment);
        };
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } set)
            return;
        var wanted = (int)(set.Json.Integer("spec", "replicas") ?? 1);
        var revision = Revisions.Ensure(core, set, kind);
        var pods = core.Store.Owned(set.Uid, "pods");
        Step(set, wanted, revision, pods);
        UpdateStatus(key, set, wanted, revision);
    }

    /// <summary>One step at a time: the next pod comes only when those before are ready, an update goes from the last to the first.</summary>
    private void Step(StoredObject set, int wanted, string revision, List<StoredObject> pods)
    {
        var parallel = set.Json.Text("spec", "podManagementPolicy") == "Parallel" || core.Settling;
        for (var ordinal = 0; ordinal < wanted; ordinal++)
        {
            var pod = pods.FirstOrDefault(pod => Ordinal(set, pod) == ordinal);
            if (pod is null)
                Create(set, ordinal, revision);
            if ((pod is null || !pod.IsReady()) && !parallel)
                return;
        }

        foreach (var pod in pods.Where(pod => Ordinal(set, pod) >= wanted && !pod.Deleting).OrderByDescending(pod => Ordinal(set, pod)).Take(1))
            Remove(set, pod);
        if (pods.Any(pod => pod.Deleting || !pod.IsReady()) || set.Json.Text("spec", "updateStrategy", "type") == "OnDelete")
            return;
        var partition = set.Json.Count("spec", "updateStrategy", "rollingUpdate", "partition");
        if (pods.Where(pod => Ordinal(set, pod) >= partition && pod.Labels.GetValueOrDefault(RevisionLabel) != revision).MaxBy(pod => Ordinal(set, pod)) is { } old)
            Remove(set, old);
    }

    private void Remove(StoredObject set, StoredObject pod)
    {
        core.Events.Normal(set, "SuccessfulDelete", $"delete Pod {pod.Name} in StatefulSet {set.Name} successful", Name);
        Deletion.Start(core, pod);
    }

    private void Create(StoredObject set, int ordinal, string revision)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{set.Name}-{ordinal}");
        var pod = PodFactory.FromTemplate(set, kind, set.Json.At("spec", "template"), name, $"{set.Name}-");
        pod.Set(name, "metadata", "labels", "statefulset.kubernetes.io/pod-name");
        pod.Set(ordinal.ToString(CultureInfo.InvariantCulture), "metadata", "labels", "apps.kubernetes.io/pod-index");
        pod.Set(revision, "metadata", "labels", RevisionLabel);
        pod.Set(name, "spec", "hostname");
        pod.Set(set.Json.Text("spec", "serviceName"), "spec", "subdomain");
        foreach (var template in set.Json.Items("spec", "volumeClaimTemplates"))
            ClaimFor(set, template, name, pod);
        try
        {
            admission.CreatePod(pod);
            core.Events.Normal(set, "SuccessfulCreate", $"create Pod {name} in StatefulSet {set.Name} successful", Name);
        }
        catch (ApiException refusal)
        {
            core.Events.Warning(set, "FailedCreate", $"create Pod {name} in StatefulSet {set.Name} failed error: {refusal.Message}", Name);
            core.Queue.Add(sync, set.Key, 20);
        }
    }

    private void ClaimFor(StoredObject set, JsonNode template, string pod, JsonObject json)
    {
        var volume = template.Text("metadata", "name")!;
        var claim = $"{volume}-{pod}";
        if (core.Store.Find("persistentvolumeclaims", set.Namespace, claim) is null)
        {
            core.Store.Add("persistentvolumeclaims", new JsonObject
            {
                ["metadata"] = new JsonObject { ["name"] = claim, ["namespace"] = set.Namespace, ["labels"] = set.Json.At("spec", "selector", "matchLabels")?.DeepClone(), ["finalizers"] = new JsonArray("kubernetes.io/pvc-protection") },
                ["spec"] = template["spec"]?.DeepClone(),
                ["status"] = new JsonObject { ["phase"] = "Pending" },
            });
            core.Events.Normal(set, "SuccessfulCreate", $"create Claim {claim} Pod {pod} in StatefulSet {set.Name} success", Name);
        }

        json.Array("spec", "volumes").Add(new JsonObject { ["name"] = volume, ["persistentVolumeClaim"] = new JsonObject { ["claimName"] = claim } });
    }

    private void UpdateStatus(ObjectKey key, StoredObject set, int wanted, string revision)
    {
        var pods = core.Store.Owned(set.Uid, "pods");
        var ready = pods.Count(pod => pod.IsReady() && !pod.Deleting);
        var updated = pods.Count(pod => pod.Labels.GetValueOrDefault(RevisionLabel) == revision);
        core.Store.Change(key, json =>
        {
            var current = json.Text("status", "currentRevision");
            if (current is null || (updated == wanted && ready == wanted))
                current = revision;
            json["status"] = new JsonObject
            {
                ["observedGeneration"] = json.At("metadata", "generation")?.DeepClone(),
                ["replicas"] = pods.Count,
                ["readyReplicas"] = ready,
                ["currentReplicas"] = pods.Count(pod => pod.Labels.GetValueOrDefault(RevisionLabel) == current),
                ["updatedReplicas"] = updated,
                ["currentRevision"] = current,
                ["updateRevision"] = revision,
                ["collisionCount"] = 0,
                ["availableReplicas"] = ready,
            };
        });
    }

    private static int Ordinal(StoredObject set, StoredObject pod) =>
        int.TryParse(pod.Name[Math.Min(pod.Name.Length, set.Name.Length + 1)..], CultureInfo.InvariantCulture, out var ordinal) ? ordinal : int.MaxValue;
}
