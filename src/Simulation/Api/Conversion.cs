using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Api;

/// <summary>Objects served in two versions are stored in one: events as core/v1, autoscalers as autoscaling/v2.</summary>
internal static class Conversion
{
    private static readonly (string Core, string Events)[] EventFields =
    [
        ("involvedObject", "regarding"), ("message", "note"), ("source", "deprecatedSource"), ("firstTimestamp", "deprecatedFirstTimestamp"),
        ("lastTimestamp", "deprecatedLastTimestamp"), ("count", "deprecatedCount"), ("reportingComponent", "reportingController"),
    ];

    public static bool IsStoredForm(Resource resource) => resource is not ({ Group: "events.k8s.io" } or { Group: "autoscaling", Version: "v1" });

    public static JsonObject FromStored(Resource resource, JsonObject json) => resource switch
    {
        { Group: "events.k8s.io" } => Rename(json, field => (field.Core, field.Events)),
        { Group: "autoscaling", Version: "v1" } => ToFirstAutoscaler(json),
        _ => json,
    };

    public static JsonObject ToStored(Resource resource, JsonObject json) => resource switch
    {
        { Group: "events.k8s.io" } => Rename(json, field => (field.Events, field.Core)),
        { Group: "autoscaling", Version: "v1" } => FromFirstAutoscaler(json),
        _ => json,
    };

    private static JsonObject Rename(JsonObject json, Func<(string Core, string Events), (string From, string To)> direction)
    {
        var names = EventFields.Select(direction).ToDictionary(pair => pair.From, pair => pair.To);
        var renamed = new JsonObject();
        foreach (var (name, value) in json)
            renamed[names.GetValueOrDefault(name, name)] = value?.DeepClone();
        return renamed;
    }

    private static JsonObject ToFirstAutoscaler(JsonObject json)
    {
        var first = json.Copy();
        var cpu = json.Items("spec", "metrics").FirstOrDefault(metric => metric.Text("resource", "name") == "cpu");
        var seen = json.Items("status", "currentMetrics").FirstOrDefault(metric => metric.Text("resource", "name") == "cpu");
        (first["spec"] as JsonObject)?.Remove("metrics");
        (first["status"] as JsonObject)?.Remove("currentMetrics");
        (first["status"] as JsonObject)?.Remove("conditions");
        if (cpu.Integer("resource", "target", "averageUtilization") is { } target)
            first.Set(target, "spec", "targetCPUUtilizationPercentage");
        if (seen.Integer("resource", "current", "averageUtilization") is { } current)
            first.Set(current, "status", "currentCPUUtilizationPercentage");
        return first;
    }

    private static JsonObject FromFirstAutoscaler(JsonObject json)
    {
        var second = json.Copy();
        if (json.Integer("spec", "targetCPUUtilizationPercentage") is { } target)
        {
            ((JsonObject)second["spec"]!).Remove("targetCPUUtilizationPercentage");
            second.Array("spec", "metrics").Add(Json.Parse($$"""{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":{{target}} } } }"""));
        }

        return second;
    }
}
