using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Graph;

/// <summary>Reads workloads: their readiness, and what their templates use. A workload below another leaves the latter to that one.</summary>
internal static class WorkloadItems
{
    public static GraphItem Replicated(ResourceType type, string kind, JsonElement workload)
    {
        var wanted = workload.Integer("spec", "replicas") ?? 1;
        var ready = workload.Integer("status", "readyReplicas") ?? 0;
        var item = WithUses(type, kind, workload).WithReady(ready, wanted);
        return item with { IsPast = kind == "ReplicaSet" && wanted == 0 && ready == 0 && (workload.Integer("status", "replicas") ?? 0) == 0 && item.Controller is not null };
    }

    public static GraphItem DaemonSet(ResourceType type, string kind, JsonElement workload) =>
        WithUses(type, kind, workload).WithReady(workload.Integer("status", "numberReady") ?? 0, workload.Integer("status", "desiredNumberScheduled") ?? 0);

    public static GraphItem Job(ResourceType type, string kind, JsonElement job)
    {
        var conditions = job.Items("status", "conditions").Where(condition => condition.Text("status") == "True").Select(condition => condition.Text("type")).ToArray();
        var (health, detail) = conditions switch
        {
            _ when conditions.Contains("Failed") => (GraphHealth.Bad, "GraphJobFailed"),
            _ when conditions.Contains("Complete") => (GraphHealth.Idle, "GraphJobComplete"),
            _ when conditions.Contains("Suspended") => (GraphHealth.Idle, "GraphSuspended"),
            _ => (GraphHealth.Ok, "GraphJobRuns"),
        };
        return WithUses(type, kind, job) with { Health = health, Detail = new(detail) };
    }

    public static GraphItem CronJob(ResourceType type, string kind, JsonElement job)
    {
        var suspended = job.Flag("spec", "suspend");
        return WithUses(type, kind, job) with
        {
            Health = suspended ? GraphHealth.Idle : GraphHealth.Ok,
            Detail = suspended ? new("GraphSuspended") : new("GraphSchedule", job.Text("spec", "schedule") ?? ""),
        };
    }

    private static GraphItem WithUses(ResourceType type, string kind, JsonElement workload)
    {
        var item = GraphItems.Of(type, kind, workload);
        return item.Controller is not null || PodSpecUses.SpecOf(workload) is not { } spec
            ? item
            : item with { Links = [.. GraphItems.Uses(spec, null, item.Reference.Namespace, claimsOnly: false)] };
    }
}
