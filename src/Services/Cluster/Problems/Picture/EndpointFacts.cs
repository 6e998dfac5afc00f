using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>An endpoint slice, counted: which service it stands for and how many of its addresses take traffic.</summary>
internal sealed record EndpointFacts(string Namespace, string Service, int Ready, int All)
{
    public static EndpointFacts Read(JsonElement json, ApiResource resource)
    {
        var endpoints = json.Items("endpoints").ToList();
        return new EndpointFacts(
            json.Text("metadata", "namespace") ?? "",
            json.Text("metadata", "labels", "kubernetes.io/service-name") ?? "",
            endpoints.Count(endpoint => endpoint.At("conditions", "ready") is not { ValueKind: JsonValueKind.False }),
            endpoints.Count);
    }
}
