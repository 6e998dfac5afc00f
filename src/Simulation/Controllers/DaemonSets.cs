using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>Keeps a pod on every node that a daemon set fits.</summary>
internal sealed class DaemonSets
{
    public const string Storage = "daemonsets.apps";
    private const string Name = "daemonset-controller";
    private const string RevisionLabel = "controller-revision-hash";
    private static readonly string[] Tolerated =
        ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable", "node.kubernetes.io/disk-pressure", "node.kubernetes.io/memory-pressure", "node.kubernetes.io/pid-pressure", "node.kubernetes.io/unschedulable"];

    private readonly Core core;
    private readonly Admission admission;
    private readonly Resource kind;
    private readonly Action<ObjectKey> sync;

    public DaemonSets(Core core, Admission admission, ResourceCatalog catalog)
    {
        this.core = core;
        this.admission = admission;
        kind = catalog.Find("apps", "v1", "daemonsets")!;
        sync = Sync;
        core.Store.Changed += change =>
        {
            if (change.Object.Storage == Storage && change.Type != ChangeType.Deleted)
                core.Queue.Add(sync, change.Object.Key, core.Moment);
            else if (change.Object.Storage == "pods" && change.Object.Controller is { Kind: "DaemonSet" } owner)
                core.Queue.Add(sync, new ObjectKey(Storage, change.Object.Namespace, owner.Name), core.Moment);
            else if (change.Object.Storage == "nodes" && change.Type != ChangeType.Modified)
                All();
        };
    }

    private void All()
    {
        foreach (var set in core.Store.Of(Storage).All.ToArray())
            core.Queue.Add(sync, set.Key, core.Moment);
    }

    private void Sync(ObjectKey key)
    {
        if (core.Store.Find(key) is not { Deleting: false } set)
            return;
        var revision = Revisions.Ensure(core, set, kind);
        var hash = revision[(set.Name.Length + 1)..];
        var nodes = core.Store.Of("nodes").All.Where(node => Fits(set, node)).ToList();
        var pods = core.Store.Owned(set.Uid, "pods");
        foreach (var node in nodes.Where(node => !pods.Any(pod => Target(pod) == node.Name && pod.Json.Text("status", "phase") != "Failed")))
            Create(set, node, hash);
        foreach (var pod in pods.Where(pod => !pod.Deleting && (!nodes.Any(node => node.Name == Target(pod)) || pod.Json.Text("status", "phase") == "Failed")))
            Remove(set, pod);
        Update(set, pods, hash);
        UpdateStatus(key, nodes.Count, hash);
    }

    /// <summary>Rolls one pod at a time to a new template.</summary>
    private void Update(StoredObject set, List<StoredObject> pods, string hash)
    {
        if (set.Json.Text("spec", "updateStrategy", "type") == "OnDelete" || pods.Any(pod => pod.Deleting || !pod.IsReady()))
            return;
        if (pods.FirstOrDefault(pod => pod.Labels.GetValueOrDefault(RevisionLabel) != hash) is { } old)
            Remove(set, old);
    }

    private void Remove(StoredObject set, StoredObject pod)
    {
        core.Events.Normal(set, "SuccessfulDelete", $"Deleted pod: {pod.Name}", Name);
        Deletion.Start(core, pod);
    }

    private void Create(StoredObject set, StoredObject node, string hash)
    {
        var pod = PodFactory.FromTemplate(set, kind, set.Json.At("spec", "template"), $"{set.Name}-{core.Random.Suffix()}", $"{set.Name}-");
        pod.Set(hash, "metadata", "labels", RevisionLabel);
        pod.Set(Json.Parse($$"""
            {"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchFields":[{"key":"metadata.name","operator":"In","values":["{{node.Name}}"] }] }] } }
            """), "spec", "affinity", "nodeAffinity");
        foreach (var taint in Tolerated)
            pod.Array("spec", "tolerations").Add(new JsonObject { ["key"] = taint, ["operator"] = "Exists", ["effect"] = taint.Contains("not-ready", StringComparison.Ordinal) || taint.Contains("unreachable", StringComparison.Ordinal) ? "NoExecute" : "NoSchedule" });
        try
        {
            var made = admission.CreatePod(pod);
            core.Events.Normal(set, "SuccessfulCreate", $"Created pod: {made.Name}", Name);
        }
        catch (ApiException refusal)
        {
            core.Events.Warning(set, "FailedCreate", $"Error creating: {refusal.Message}", Name);
            core.Queue.Add(sync, set.Key, 20);
        }
    }

    private void UpdateStatus(ObjectKey key, int wanted, string hash)
    {
        var pods = core.Store.Owned(core.Store.Find(key)!.Uid, "pods").Where(pod => pod.IsActive()).ToList();
        var ready = pods.Count(pod => pod.IsReady());
        core.Store.Change(key, json =>
        {
            var status = new JsonObject
            {
                ["currentNumberScheduled"] = pods.Count,
                ["numberMisscheduled"] = 0,
                ["desiredNumberScheduled"] = wanted,
                ["numberReady"] = ready,
                ["observedGeneration"] = json.At("metadata", "generation")?.DeepClone(),
                ["updatedNumberScheduled"] = pods.Count(pod => pod.Labels.GetValueOrDefault(RevisionLabel) == hash),
                ["numberAvailable"] = ready,
            };
            if (wanted > ready)
                status["numberUnavailable"] = wanted - ready;
            json["status"] = status;
        });
    }

    /// <summary>Whether a node is to have a pod: it matches the selector, and has no taint that the pod would not tolerate.</summary>
    private static bool Fits(StoredObject set, StoredObject node) =>
        set.Json.Entries("spec", "template", "spec", "nodeSelector").All(label => node.Labels.GetValueOrDefault(label.Key) == label.Value.Scalar())
        && node.Json.Items("spec", "taints").Where(taint => taint.Text("effect") is "NoSchedule" or "NoExecute")
            .All(taint => Tolerated.Contains(taint.Text("key")) || Tolerations.Cover(set.Json.At("spec", "template", "spec"), taint.Text("key")!, taint.Text("effect")!));

    private static string? Target(StoredObject pod) => pod.Json.Items("spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms")
        .SelectMany(term => term.Items("matchFields")).SelectMany(field => field.Items("values")).Select(value => value.Scalar()).FirstOrDefault();
}
