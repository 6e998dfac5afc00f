using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Status;

/// <summary>The status of any object in one word.</summary>
public static class StatusReader
{
    /// <summary>Null where the object says nothing of its status.</summary>
    public static StatusWord? Read(ObjectSnapshot snapshot)
    {
        var json = snapshot.Json;
        var name = snapshot.Reference.Type.QualifiedName;
        if (snapshot.Metadata.DeletionTimestamp is not null && name is not ("pods" or "namespaces"))
            return new(ObjectHealth.Moving, "Terminating");

        return name switch
        {
            "pods" => PodStatus.Read(json),
            "nodes" => Node(json),
            "deployments.apps" => Replicas(json, json.Integer("spec", "replicas") ?? 1, json.Integer("status", "readyReplicas") ?? 0, json.Integer("status", "updatedReplicas") ?? 0),
            "statefulsets.apps" => Replicas(json, json.Integer("spec", "replicas") ?? 1, json.Integer("status", "readyReplicas") ?? 0, StatefulUpdated(json)),
            "replicasets.apps" or "replicationcontrollers" => Replicas(json, json.Integer("spec", "replicas") ?? 1, json.Integer("status", "readyReplicas") ?? 0, null),
            "daemonsets.apps" => Replicas(json, json.Integer("status", "desiredNumberScheduled") ?? 0, json.Integer("status", "numberReady") ?? 0, json.Integer("status", "updatedNumberScheduled") ?? 0),
            "jobs.batch" => Job(json),
            "cronjobs.batch" => CronJob(json),
            _ => Phase(json) ?? Conditions(json),
        };
    }

    private static StatusWord Node(JsonElement json)
    {
        var ready = json.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Ready").Text("status");
        if (ready != "True")
            return new(ObjectHealth.Bad, ready == "False" ? "NotReady" : "Unknown");
        if (ConditionReader.Read(json).FirstOrDefault(condition => condition.Health == ObjectHealth.Bad) is { } bad)
            return new(ObjectHealth.Warning, bad.Type);
        return json.Flag("spec", "unschedulable") ? new(ObjectHealth.Idle, "Ready,SchedulingDisabled") : new(ObjectHealth.Good, "Ready");
    }

    private static StatusWord Replicas(JsonElement json, long desired, long ready, long? updated)
    {
        var conditions = json.Items("status", "conditions").ToArray();
        bool Is(string type, string status) => conditions.Any(condition => condition.Text("type") == type && condition.Text("status") == status);

        var progressing = json.Integer("status", "observedGeneration") is { } seen && seen < (json.Integer("metadata", "generation") ?? 0);
        return desired switch
        {
            _ when Is("ReplicaFailure", "True") => new(ObjectHealth.Bad, "ReplicaFailure"),
            _ when Is("Progressing", "False") => new(ObjectHealth.Bad, "ProgressDeadlineExceeded"),
            _ when json.Flag("spec", "paused") => new(ObjectHealth.Idle, "Paused"),
            0 => ready == 0 ? new(ObjectHealth.Idle, "ScaledToZero") : new(ObjectHealth.Moving, "ScalingDown"),
            _ when updated < desired || progressing => new(ObjectHealth.Moving, "Progressing"),
            _ when ready == 0 => new(ObjectHealth.Bad, "Unavailable"),
            _ when ready < desired => new(ObjectHealth.Warning, "Degraded"),
            _ => new(ObjectHealth.Good, "Available"),
        };
    }

    /// <summary>A stateful set counts no updated replicas once the update is through, and a partition keeps some back for good.</summary>
    private static long? StatefulUpdated(JsonElement json) =>
        json.Text("status", "currentRevision") == json.Text("status", "updateRevision") || json.Text("spec", "updateStrategy", "type") == "OnDelete"
            ? null
            : (json.Integer("status", "updatedReplicas") ?? 0) + (json.Integer("spec", "updateStrategy", "rollingUpdate", "partition") ?? 0);

    internal static StatusWord Job(JsonElement json)
    {
        foreach (var condition in json.Items("status", "conditions").Where(condition => condition.Text("status") == "True"))
        {
            switch (condition.Text("type"))
            {
                case "Complete":
                    return new(ObjectHealth.Good, "Complete");
                case "Failed" or "FailureTarget":
                    return new(ObjectHealth.Bad, condition.Text("reason") is { Length: > 0 } reason ? reason : "Failed");
                case "Suspended":
                    return new(ObjectHealth.Idle, "Suspended");
            }
        }

        return json.Integer("status", "failed") > 0 ? new(ObjectHealth.Warning, "Running") : new(ObjectHealth.Moving, "Running");
    }

    private static StatusWord CronJob(JsonElement json) =>
        json.Flag("spec", "suspend") ? new(ObjectHealth.Idle, "Suspended") : json.Items("status", "active").Any() ? new(ObjectHealth.Moving, "Active") : new(ObjectHealth.Good, "Scheduled");

    private static StatusWord? Phase(JsonElement json) => json.Text("status", "phase") switch
    {
        null or "" => null,
        "Active" or "Bound" or "Available" or "Ready" or "Running" or "Healthy" or "Succeeded" or "Established" => new(ObjectHealth.Good, json.Text("status", "phase")!),
        "Failed" or "Lost" or "Error" or "Degraded" => new(ObjectHealth.Bad, json.Text("status", "phase")!),
        "Released" or "Unknown" => new(ObjectHealth.Warning, json.Text("status", "phase")!),
        var other => new(ObjectHealth.Moving, other),
    };

    private static StatusWord? Conditions(JsonElement json)
    {
        var conditions = ConditionReader.Read(json);
        var main = conditions.FirstOrDefault(condition => condition.Type is "Ready" or "Available" or "Established" or "Accepted" or "ScalingActive");
        if (conditions.FirstOrDefault(condition => condition.Health == ObjectHealth.Bad) is { } bad)
            return new(ObjectHealth.Bad, bad == main ? bad.Reason ?? $"Not{bad.Type}" : bad.Reason ?? bad.Type);
        return main is null ? null : new(main.Health, main.Type);
    }
}
