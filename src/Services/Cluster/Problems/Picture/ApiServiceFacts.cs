using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>An aggregated API, for instance <c>v1beta1.metrics.k8s.io</c>.</summary>
internal sealed record ApiServiceFacts(ObjectFacts Object, Condition? Available, string? ServiceNamespace, string? ServiceName)
{
    public static ApiServiceFacts Read(JsonElement json, ApiResource resource) => new(
        ObjectFacts.Read(json, resource),
        Condition.Read(json).FirstOrDefault(condition => condition.Type == "Available"),
        json.Text("spec", "service", "namespace"),
        json.Text("spec", "service", "name"));
}
