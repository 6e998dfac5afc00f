using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Keeps as many pods as each replica set wants.</summary>
internal sealed class ReplicaSets
{
    public const string Storage = "replicasets.apps";
    private const string Name = "replicaset-controller";
    private const double RetrySeconds = 20;
    private readonly Core core;
    private readonly Admission admission;
    private readonly Resource kind;
    private readonly Action<ObjectKey> sync;

    public ReplicaSets(Core core, Admission admission, ResourceCatalog catalog)
    {
        this.core = core;
        this.admission = admission;
        kind = catalog.Find("apps", "v1", "replicasets")!;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == "pods" && change.Object.Controller is { Kind: "ReplicaSet" } owner)
                core.Queue.Add(sync, new ObjectKey(Storage, change.Object.Namespace, owner.Name), core.Moment);
        };
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } set)
            return;
        var wanted = set.Json.Count("spec", "replicas");
        var pods = core.Store.Owned(set.Uid, "pods").Where(pod => pod.IsActive()).ToList();
        string? refused = null;
        for (var missing = wanted - pods.Count; missing > 0 && refused is null; missing--)
            refused = Create(set);
        foreach (var pod in pods.OrderBy(Worth).ThenByDescending(pod => pod.Created).Take(pods.Count - wanted))
        {
            core.Events.Normal(set, "SuccessfulDelete", $"Deleted pod: {pod.Name}", Name);
            Deletion.Start(core, pod);
        }

        if (refused is not null)
            core.Queue.Add(sync, key, RetrySeconds);
        UpdateStatus(key, set, refused);
    }

    /// <summary>What goes first when there are too many: the unscheduled, the pending, the unready.</summary>
    private static int Worth(StoredObject pod) => (pod.IsScheduled() ? 4 : 0) + (pod.IsRunning() ? 2 : 0) + (pod.IsReady() ? 1 : 0);

    private string? Create(StoredObject set)
    {
        var prefix = $"{set.Name}-";
        var pod = PodFactory.FromTemplate(set, kind, set.Json.At("spec", "template"), prefix + core.Random.Suffix(), prefix);
        try
        {
            var made = admission.CreatePod(pod);
            core.Events.Normal(set, "SuccessfulCreate", $"Created pod: {made.Name}", Name);
            return null;
        }
        catch (ApiException refusal)
        {
            core.Events.Warning(set, "FailedCreate", $"Error creating: {refusal.Message}", Name);
            return refusal.Message;
        }
    }

    private void UpdateStatus(ObjectKey key, StoredObject set, string? refused)
    {
        var pods = core.Store.Owned(set.Uid, "pods").Where(pod => pod.IsActive()).ToList();
        var ready = pods.Count(pod => pod.IsReady());
        core.Store.Change(key, json =>
        {
            var status = new JsonObject { ["replicas"] = pods.Count };
            if (pods.Count > 0)
                status["fullyLabeledReplicas"] = pods.Count;
            if (ready > 0)
            {
                status["readyReplicas"] = ready;
                status["availableReplicas"] = ready;
            }

            status["observedGeneration"] = json.At("metadata", "generation")?.DeepClone();
            if (refused is not null)
            {
                var old = json.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "ReplicaFailure");
                status["conditions"] = new JsonArray(new JsonObject
                {
                    ["type"] = "ReplicaFailure", ["status"] = "True", ["lastTransitionTime"] = old.Text("lastTransitionTime") ?? core.Now.Stamp(), ["reason"] = "FailedCreate", ["message"] = refused,
                });
            }

            json["status"] = status;
        });
    }
}
