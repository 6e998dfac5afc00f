using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Rows of what runs pods.</summary>
internal static class WorkloadRows
{
    public static object?[] Deployment(JsonObject item, DateTimeOffset now) =>
    [
        item.Name(), $"{item.Count("status", "readyReplicas")}/{item.Integer("spec", "replicas") ?? 1}", item.Count("status", "updatedReplicas"), item.Count("status", "availableReplicas"), item.Age(now),
        .. Template(item), item.At("spec", "selector").Selector(),
    ];

    public static object?[] ReplicaSet(JsonObject item, DateTimeOffset now) =>
    [
        item.Name(), item.Integer("spec", "replicas") ?? 1, item.Count("status", "replicas"), item.Count("status", "readyReplicas"), item.Age(now),
        .. Template(item), item.At("spec", "selector").Selector(),
    ];

    public static object?[] ReplicationController(JsonObject item, DateTimeOffset now) =>
    [
        item.Name(), item.Integer("spec", "replicas") ?? 1, item.Count("status", "replicas"), item.Count("status", "readyReplicas"), item.Age(now),
        .. Template(item), item.At("spec", "selector").Labels(),
    ];

    public static object?[] StatefulSet(JsonObject item, DateTimeOffset now) =>
        [item.Name(), $"{item.Count("status", "readyReplicas")}/{item.Integer("spec", "replicas") ?? 1}", item.Age(now), .. Template(item)];

    public static object?[] DaemonSet(JsonObject item, DateTimeOffset now) =>
    [
        item.Name(), item.Count("status", "desiredNumberScheduled"), item.Count("status", "currentNumberScheduled"), item.Count("status", "numberReady"),
        item.Count("status", "updatedNumberScheduled"), item.Count("status", "numberAvailable"), item.At("spec", "template", "spec", "nodeSelector").Labels(), item.Age(now),
        .. Template(item), item.At("spec", "selector").Selector(),
    ];

    public static object?[] Job(JsonObject item, DateTimeOffset now)
    {
        var completions = item.Integer("spec", "completions");
        var parallelism = item.Integer("spec", "parallelism") ?? 1;
        var done = item.Count("status", "succeeded");
        var start = item.Time("status", "startTime");
        return
        [
            item.Name(), State(item), completions is { } wanted ? $"{done}/{wanted}" : parallelism > 1 ? $"{done}/1 of {parallelism}" : $"{done}/1",
            start is null ? "" : HumanDuration.Of((item.Time("status", "completionTime") ?? (HasCondition(item, "Failed") ? FailedAt(item) : now) ?? now) - start.Value), item.Age(now),
            .. Template(item), item.At("spec", "selector").Selector(),
        ];
    }

    public static object?[] CronJob(JsonObject item, DateTimeOffset now)
    {
        var pod = item.At("spec", "jobTemplate", "spec", "template", "spec");
        return
        [
            item.Name(), item.Text("spec", "schedule"), item.Text("spec", "timeZone").OrNone(), item.Flag("spec", "suspend") ? "True" : "False", item.Items("status", "active").Count(),
            item.Time("status", "lastScheduleTime") is { } last ? HumanDuration.Of(now - last) : Cell.None, item.Age(now), pod.Containers(), pod.Images(), item.At("spec", "jobTemplate", "spec", "selector").Selector(),
        ];
    }

    public static object?[] Autoscaler(JsonObject item, DateTimeOffset now)
    {
        var current = item.Items("status", "currentMetrics").ToList();
        var metrics = item.Items("spec", "metrics").Select((metric, index) =>
        {
            var name = metric.Text("resource", "name") ?? metric.Text("type") ?? "";
            var seen = index < current.Count ? current[index].Integer("resource", "current", "averageUtilization") is { } use ? $"{use}%" : current[index].Text("resource", "current", "averageValue") : null;
            var target = metric.Integer("resource", "target", "averageUtilization") is { } percent ? $"{percent}%" : metric.Text("resource", "target", "averageValue");
            return $"{name}: {seen ?? "<unknown>"}/{target ?? "<auto>"}";
        });
        return
        [
            item.Name(), $"{item.Text("spec", "scaleTargetRef", "kind")}/{item.Text("spec", "scaleTargetRef", "name")}", string.Join(", ", metrics).OrNone(),
            item.Scalar("spec", "minReplicas") ?? Cell.Unset, item.Count("spec", "maxReplicas"), item.Count("status", "currentReplicas"), item.Age(now),
        ];
    }

    public static object?[] DisruptionBudget(JsonObject item, DateTimeOffset now) =>
        [item.Name(), item.Scalar("spec", "minAvailable") ?? "N/A", item.Scalar("spec", "maxUnavailable") ?? "N/A", item.Count("status", "disruptionsAllowed"), item.Age(now)];

    public static object?[] ControllerRevision(JsonObject item, DateTimeOffset now)
    {
        var owner = item.Items("metadata", "ownerReferences").FirstOrDefault(reference => reference.Flag("controller"));
        var group = owner.Text("apiVersion")?.Split('/') is [var name, _] ? "." + name : "";
        return [item.Name(), owner is null ? Cell.None : $"{owner.Text("kind")!.ToLowerInvariant()}{group}/{owner.Text("name")}", item.Integer("revision") ?? 0, item.Age(now)];
    }

    private static string State(JsonObject job) => HasCondition(job, "Complete") ? "Complete"
        : HasCondition(job, "Failed") ? "Failed"
        : job.Text("metadata", "deletionTimestamp") is not null ? "Terminating"
        : HasCondition(job, "Suspended") ? "Suspended"
        : HasCondition(job, "FailureTarget") ? "FailureTarget"
        : HasCondition(job, "SuccessCriteriaMet") ? "SuccessCriteriaMet"
        : "Running";

    private static bool HasCondition(JsonObject item, string type) => item.Items("status", "conditions").Any(condition => condition.Text("type") == type && condition.Text("status") == "True");

    private static DateTimeOffset? FailedAt(JsonObject job) => job.Items("status", "conditions").First(condition => condition.Text("type") == "Failed").Time("lastTransitionTime");

    private static object?[] Template(JsonObject item) => [item.At("spec", "template", "spec").Containers(), item.At("spec", "template", "spec").Images()];
}
