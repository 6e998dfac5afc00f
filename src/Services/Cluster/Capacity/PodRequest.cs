using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>
/// What the scheduler counts for a pod: its containers together, or its largest start-up step, sidecars counted in both (KEP-753), plus overhead;
/// pod-level requests in place of the sum where they are set (KEP-2837).
/// </summary>
internal readonly record struct PodRequest(string Namespace, string? Node, CapacityAmounts Amounts)
{
    public static PodRequest Read(JsonElement pod) => new(
        string.Intern(pod.Text("metadata", "namespace") ?? ""),
        pod.Text("spec", "nodeName") is { } node ? string.Intern(node) : null,
        new CapacityAmounts(Of(pod, "cpu"), Of(pod, "memory"), 1));

    private static double Of(JsonElement pod, string resource)
    {
        var overhead = Quantity.Parse(pod.Scalar("spec", "overhead", resource)) ?? 0;
        if (Quantity.Parse(pod.Scalar("spec", "resources", "requests", resource)) is { } whole)
            return whole + overhead;
        double sidecars = 0, step = 0;
        foreach (var container in pod.Items("spec", "initContainers"))
        {
            var asked = Asked(container, resource);
            if (container.Text("restartPolicy") == "Always")
                sidecars += asked;
            step = Math.Max(step, sidecars + (container.Text("restartPolicy") == "Always" ? 0 : asked));
        }

        return Math.Max(step, sidecars + pod.Items("spec", "containers").Sum(container => Asked(container, resource))) + overhead;
    }

    private static double Asked(JsonElement container, string resource) => Quantity.Parse(container.Scalar("resources", "requests", resource)) ?? 0;
}
