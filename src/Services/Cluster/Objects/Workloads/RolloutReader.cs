using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Pods;
using Dashboard.Services.Cluster.Selectors;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>Reads deployments, stateful sets, daemon sets, replica sets and replication controllers.</summary>
public static class RolloutReader
{
    public static RolloutDetails Read(ObjectSnapshot snapshot)
    {
        var json = snapshot.Json;
        var daemon = snapshot.Reference.Type.Plural == "daemonsets";
        var spec = json.At("spec", "template", "spec") ?? default;
        var stuck = StuckBecause(json);
        var details = new RolloutDetails
        {
            Desired = daemon ? Count(json, "desiredNumberScheduled") : json.Integer("spec", "replicas") ?? 1,
            Ready = Count(json, daemon ? "numberReady" : "readyReplicas"),
            Updated = snapshot.Reference.Type.Plural switch
            {
                "deployments" or "statefulsets" => Count(json, "updatedReplicas"),
                "daemonsets" => Count(json, "updatedNumberScheduled"),
                _ => null,
            },
            Available = Count(json, daemon ? "numberAvailable" : "availableReplicas"),
            Current = Count(json, daemon ? "currentNumberScheduled" : "replicas"),
            Stuck = stuck is not null,
            Facts = RolloutFacts.Read(snapshot),
            Selector = json.At("spec", "selector", "matchLabels") is null && json.At("spec", "selector", "matchExpressions") is null
                ? LabelSelector.OfMap(json.Map("spec", "selector"))
                : LabelSelector.Parse(json.At("spec", "selector")!.Value),
            Containers = ContainerReader.Read(spec, null, snapshot.Reference.Namespace ?? ""),
            Template = Template(spec, snapshot.Reference.Namespace ?? ""),
        };
        return details with { Progress = stuck ?? Progress(json, details) };
    }

    private static long Count(JsonElement json, string name) => json.Integer("status", name) ?? 0;

    private static Sentence? StuckBecause(JsonElement json)
    {
        foreach (var condition in json.Items("status", "conditions"))
        {
            var bad = (condition.Text("type"), condition.Text("status")) is ("Progressing", "False") or ("ReplicaFailure", "True");
            if (bad)
                return new("Rollout.Stuck", condition.Text("message") ?? condition.Text("reason") ?? "");
        }

        return null;
    }

    private static Sentence? Progress(JsonElement json, RolloutDetails now)
    {
        if (json.Integer("status", "observedGeneration") is { } seen && seen < (json.Integer("metadata", "generation") ?? 0))
            return new("Rollout.NotSeen");
        if (json.Flag("spec", "paused"))
            return new("Rollout.Paused");
        var kept = json.Integer("spec", "updateStrategy", "rollingUpdate", "partition") ?? 0;
        if (json.Text("status", "currentRevision") is { } current && current == json.Text("status", "updateRevision"))
            kept = now.Desired; // a stateful set that is through counts none as updated
        if (now.Updated is { } updated && updated + kept < now.Desired)
            return new("Rollout.Updating", updated, now.Desired - Math.Min(kept, now.Desired));
        if (now.Current > now.Desired)
            return new("Rollout.Ending", now.Current - now.Desired);
        return now.Ready < now.Desired ? new("Rollout.Waiting", now.Desired - now.Ready, now.Desired) : null;
    }

    private static IReadOnlyList<Fact> Template(JsonElement spec, string @namespace) => Fact.List(
        Fact.Of("ServiceAccount", spec.Text("serviceAccountName") is { Length: > 0 } account ? new ResourceRef(KnownTypes.ServiceAccounts, @namespace, account) : null),
        Fact.Of("PriorityClass", spec.Text("priorityClassName") is { Length: > 0 } priority ? new ResourceRef(KnownTypes.PriorityClasses, null, priority) : null),
        Fact.Of("Affinity", SchedulingWords.Affinity(spec)),
        Fact.Of("Spread", SchedulingWords.Spread(spec)),
        Fact.Of("Tolerations", SchedulingWords.Tolerations(spec)),
        Fact.Of("Security", SecurityWords.OfPod(spec)),
        Fact.Of("Volumes", VolumeReader.Read(spec, "", @namespace, []).SelectMany(Values)));

    private static IEnumerable<FactValue> Values(VolumeDetails volume) => volume.Sources.Count == 0
        ? [new FactValue(new Sentence("Volume.Named", volume.Name, volume.Says))]
        : volume.Sources.Select(source => new FactValue(new Sentence("Volume.NamedSource", volume.Name, volume.Says, source.Name), source));
}
