using System.Text.Json;
using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Usage;

/// <summary>Reads a pod's limits, or what a node can allocate, from the object itself.</summary>
internal static class LimitsReader
{
    /// <summary>Pods of one revision of one workload have the same limits: one of them tells for all.</summary>
    public static string KeyOf(ResourceRow row) =>
        row.Controller is not { } owner ? row.Key.ToString()
        : row.Labels.TryGetValue("controller-revision-hash", out var revision) ? $"{owner.Uid}/{revision}"
        : owner.Uid;

    public static ResourceLimits Of(JsonElement item) =>
        item.At("status", "allocatable") is { } allocatable
            ? new(Quantity.Parse(allocatable.Scalar("cpu")), Quantity.Parse(allocatable.Scalar("memory")))
            : new(Sum(item, "cpu"), Sum(item, "memory"));

    private static double? Sum(JsonElement pod, string resource)
    {
        double sum = 0;
        foreach (var container in pod.Items("spec", "containers"))
        {
            if (Quantity.Parse(container.Scalar("resources", "limits", resource)) is not { } limit)
                return null;
            sum += limit;
        }

        return sum > 0 ? sum : null;
    }
}
