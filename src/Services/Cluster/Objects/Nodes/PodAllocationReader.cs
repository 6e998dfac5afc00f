using System.Text.Json;
using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Nodes;

/// <summary>
/// What the scheduler counts for a pod: the sum of its containers and sidecars, or the greatest need while its init containers run, plus the overhead.
/// https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
/// </summary>
public static class PodAllocationReader
{
    /// <summary>Null for a pod that has ended.</summary>
    public static PodAllocation? Read(JsonElement pod)
    {
        if (pod.Text("status", "phase") is "Succeeded" or "Failed")
            return null;

        var spec = pod.At("spec") ?? default;
        return new()
        {
            Pod = new(KnownTypes.Pods, pod.Text("metadata", "namespace"), pod.Text("metadata", "name") ?? ""),
            Status = PodStatus.Read(pod),
            CpuRequest = Total(spec, "requests", "cpu") ?? 0,
            CpuLimit = Total(spec, "limits", "cpu"),
            MemoryRequest = Total(spec, "requests", "memory") ?? 0,
            MemoryLimit = Total(spec, "limits", "memory"),
            CreatedAt = pod.Time("metadata", "creationTimestamp"),
        };
    }

    /// <summary>Null where none of the containers says anything.</summary>
    private static double? Total(JsonElement spec, string side, string resource)
    {
        if (Quantity.Parse(spec.Scalar("resources", side, resource)) is { } whole)
            return whole + Overhead(spec, resource); // set for the pod as a whole

        var said = false;
        double Of(JsonElement container)
        {
            var amount = Quantity.Parse(container.Scalar("resources", side, resource));
            said |= amount is not null;
            return amount ?? 0;
        }

        double sidecars = 0;
        double peak = 0;
        foreach (var init in spec.Items("initContainers"))
        {
            if (init.Text("restartPolicy") == "Always")
                sidecars += Of(init);
            else
                peak = Math.Max(peak, sidecars + Of(init));
        }

        var running = spec.Items("containers").Aggregate(sidecars, (sum, container) => sum + Of(container));
        return said ? Math.Max(peak, running) + Overhead(spec, resource) : null;
    }

    private static double Overhead(JsonElement spec, string resource) => Quantity.Parse(spec.Scalar("overhead", resource)) ?? 0;
}
