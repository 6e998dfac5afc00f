using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>How a workload rolls out and what else its kind has to say, in words.</summary>
internal static class RolloutFacts
{
    public static IReadOnlyList<Fact> Read(ObjectSnapshot snapshot) => snapshot.Reference.Type.Plural switch
    {
        "deployments" => Deployment(snapshot.Json),
        "statefulsets" => StatefulSet(snapshot),
        "daemonsets" => DaemonSet(snapshot.Json),
        _ => ReplicaSet(snapshot.Json),
    };

    private static IReadOnlyList<Fact> Deployment(JsonElement json)
    {
        var strategy = json.Text("spec", "strategy", "type") == "Recreate"
            ? new Sentence("Strategy.Recreate")
            : new Sentence("Strategy.Rolling", json.Scalar("spec", "strategy", "rollingUpdate", "maxSurge") ?? "25%", json.Scalar("spec", "strategy", "rollingUpdate", "maxUnavailable") ?? "25%");
        return Fact.List(
            Fact.Of("Strategy", strategy),
            Fact.Of("Revision", json.Text("metadata", "annotations", "deployment.kubernetes.io/revision")),
            Fact.Of("ChangeCause", json.Text("metadata", "annotations", "kubernetes.io/change-cause")),
            Fact.Of("MinReady", Seconds(json.Integer("spec", "minReadySeconds"), 0)),
            Fact.Of("ProgressDeadline", Seconds(json.Integer("spec", "progressDeadlineSeconds"), 600)),
            Fact.Of("HistoryLimit", json.Integer("spec", "revisionHistoryLimit") is { } limit and not 10 ? limit : null),
            Fact.Of("Restarted", json.Time("spec", "template", "metadata", "annotations", "kubectl.kubernetes.io/restartedAt")));
    }

    private static IReadOnlyList<Fact> StatefulSet(ObjectSnapshot snapshot)
    {
        var json = snapshot.Json;
        var partition = json.Integer("spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
        var strategy = json.Text("spec", "updateStrategy", "type") == "OnDelete" ? new Sentence("Strategy.OnDelete")
            : partition > 0 ? new Sentence("Strategy.Partition", partition)
            : new Sentence("Strategy.Ordered");
        var start = json.Integer("spec", "ordinals", "start") ?? 0;
        var replicas = json.Integer("spec", "replicas") ?? 1;
        return Fact.List(
            Fact.Of("Strategy", strategy),
            Fact.Of("PodManagement", json.Text("spec", "podManagementPolicy") == "Parallel" ? new Sentence("PodManagement.Parallel") : new Sentence("PodManagement.Ordered")),
            Fact.Of("Ordinals", replicas > 0 ? new Sentence("Ordinals.Range", $"{snapshot.Reference.Name}-{start}", $"{snapshot.Reference.Name}-{start + replicas - 1}") : null),
            Fact.Of("Service", json.Text("spec", "serviceName") is { Length: > 0 } service ? new ResourceRef(KnownTypes.Services, snapshot.Reference.Namespace, service) : null),
            Fact.Of("VolumeClaims", json.Items("spec", "volumeClaimTemplates").Select(Claim)),
            Fact.Of("ClaimRetention", Retention(json)),
            Fact.Of("Revision", json.Text("status", "updateRevision")),
            Fact.Of("MinReady", Seconds(json.Integer("spec", "minReadySeconds"), 0)),
            Fact.Of("Restarted", json.Time("spec", "template", "metadata", "annotations", "kubectl.kubernetes.io/restartedAt")));
    }

    private static IReadOnlyList<Fact> DaemonSet(JsonElement json) => Fact.List(
        Fact.Of("Strategy", json.Text("spec", "updateStrategy", "type") == "OnDelete"
            ? new Sentence("Strategy.OnDelete")
            : new Sentence("Strategy.Daemon", json.Scalar("spec", "updateStrategy", "rollingUpdate", "maxUnavailable") ?? "1", json.Scalar("spec", "updateStrategy", "rollingUpdate", "maxSurge") ?? "0")),
        Fact.Of("Misscheduled", json.Integer("status", "numberMisscheduled") is > 0 and var misplaced ? misplaced : null),
        Fact.Of("MinReady", Seconds(json.Integer("spec", "minReadySeconds"), 0)),
        Fact.Of("Restarted", json.Time("spec", "template", "metadata", "annotations", "kubectl.kubernetes.io/restartedAt")));

    private static IReadOnlyList<Fact> ReplicaSet(JsonElement json) => Fact.List(
        Fact.Of("Revision", json.Text("metadata", "annotations", "deployment.kubernetes.io/revision")),
        Fact.Of("MinReady", Seconds(json.Integer("spec", "minReadySeconds"), 0)));

    private static Sentence Claim(JsonElement template) => new(
        "VolumeClaim.Template",
        template.Text("metadata", "name") ?? "",
        template.Scalar("spec", "resources", "requests", "storage") ?? "?",
        string.Join(", ", template.Texts("spec", "accessModes")),
        template.Text("spec", "storageClassName") is { } storageClass ? new Sentence("VolumeClaim.Class", storageClass) : new Sentence("VolumeClaim.DefaultClass"));

    private static Sentence? Retention(JsonElement json) =>
        json.At("spec", "persistentVolumeClaimRetentionPolicy") is { } policy && (policy.Text("whenDeleted") == "Delete" || policy.Text("whenScaled") == "Delete")
            ? new("VolumeClaim.Retention", policy.Text("whenDeleted") ?? "Retain", policy.Text("whenScaled") ?? "Retain")
            : null;

    private static Sentence? Seconds(long? value, long usual) => value is { } seconds && seconds != usual ? new("Fact.DurationValue", TimeSpan.FromSeconds(seconds)) : null;
}
