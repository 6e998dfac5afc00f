using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>Reads revisions out of replica sets and controller revisions.</summary>
internal static class RevisionReader
{
    /// <summary>Null where another object owns it.</summary>
    public static Revision? OfReplicaSet(JsonElement json, string ownerUid) => !Owned(json, ownerUid) ? null : new()
    {
        Number = long.TryParse(json.Text("metadata", "annotations", "deployment.kubernetes.io/revision"), out var number) ? number : 0,
        Keeper = new(KnownTypes.ReplicaSets, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? ""),
        CreatedAt = json.Time("metadata", "creationTimestamp"),
        Images = Images(json.At("spec", "template", "spec")),
        ChangeCause = json.Text("metadata", "annotations", "kubernetes.io/change-cause"),
        Replicas = json.Integer("status", "replicas") ?? 0,
        Ready = json.Integer("status", "readyReplicas") ?? 0,
    };

    public static Revision? OfControllerRevision(JsonElement json, string ownerUid) => !Owned(json, ownerUid) ? null : new()
    {
        Number = json.Integer("revision") ?? 0,
        Keeper = new(KnownTypes.ControllerRevisions, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? ""),
        CreatedAt = json.Time("metadata", "creationTimestamp"),
        Images = Images(json.At("data", "spec", "template", "spec")),
        ChangeCause = json.Text("metadata", "annotations", "kubernetes.io/change-cause"),
    };

    /// <summary>Newest first; the newest is the current one.</summary>
    public static IReadOnlyList<Revision> Sort(IEnumerable<Revision?> found)
    {
        Revision[] sorted = [.. found.OfType<Revision>().OrderByDescending(revision => revision.Number).ThenByDescending(revision => revision.CreatedAt)];
        if (sorted.Length > 0)
            sorted[0] = sorted[0] with { IsCurrent = true };
        return sorted;
    }

    private static bool Owned(JsonElement json, string uid) => json.Items("metadata", "ownerReferences").Any(owner => owner.Text("uid") == uid);

    private static IReadOnlyList<string> Images(JsonElement? podSpec) =>
        [.. (podSpec ?? default).Items("initContainers").Where(init => init.Text("restartPolicy") == "Always").Concat((podSpec ?? default).Items("containers")).Select(container => container.Text("image") ?? "")];
}
