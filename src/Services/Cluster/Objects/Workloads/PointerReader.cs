using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>Tells whether an autoscaler, a disruption budget or a service points at a workload.</summary>
internal static class PointerReader
{
    public static Pointer? Autoscaler(ApiResource resource, JsonElement json, ObjectSnapshot workload)
    {
        var target = json.At("spec", "scaleTargetRef") ?? default;
        if (target.Text("kind") != workload.Resource.Kind || target.Text("name") != workload.Reference.Name)
            return null;

        var says = new Sentence("Pointer.Autoscaler", json.Integer("spec", "minReplicas") ?? 1, json.Integer("spec", "maxReplicas") ?? 0, json.Integer("status", "currentReplicas") ?? 0);
        return new(Reference(resource, json), resource.Kind, says);
    }

    public static Pointer? Budget(ApiResource resource, JsonElement json, ObjectSnapshot workload)
    {
        if (!SelectorText.Matches(json.At("spec", "selector"), PodLabels(workload)))
            return null;

        var says = new Sentence("Pointer.Budget", json.Integer("status", "disruptionsAllowed") ?? 0, json.Integer("status", "currentHealthy") ?? 0, json.Integer("status", "desiredHealthy") ?? 0);
        return new(Reference(resource, json), resource.Kind, says);
    }

    public static Pointer? Service(ApiResource resource, JsonElement json, ObjectSnapshot workload)
    {
        var selector = json.Map("spec", "selector");
        var labels = PodLabels(workload);
        if (selector.Count == 0 || !selector.All(label => labels.TryGetValue(label.Key, out var value) && value == label.Value))
            return null;

        var ports = string.Join(", ", json.Items("spec", "ports").Select(port => $"{port.Scalar("port")}/{port.Text("protocol") ?? "TCP"}"));
        return new(Reference(resource, json), resource.Kind, new("Pointer.Service", json.Text("spec", "type") ?? "ClusterIP", ports));
    }

    private static ResourceRef Reference(ApiResource resource, JsonElement json) => new(resource.Type, json.Text("metadata", "namespace"), json.Text("metadata", "name") ?? "");

    private static IReadOnlyDictionary<string, string> PodLabels(ObjectSnapshot workload) => workload.Json.Map("spec", "template", "metadata", "labels");
}
