using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Reads addresses out of EndpointSlices (<c>discovery.k8s.io/v1</c> and <c>v1beta1</c>, which names the node in its topology).</summary>
public static class EndpointSliceReader
{
    /// <summary>The addresses of one slice. An endpoint without a ready condition counts as ready, as the API says.</summary>
    public static IEnumerable<BackendAddress> Read(JsonElement slice)
    {
        string[] ports = [.. slice.Items("ports").Select(EndpointPorts.Text)];
        foreach (var endpoint in slice.Items("endpoints"))
        {
            var ready = endpoint.At("conditions", "ready") is null || endpoint.Flag("conditions", "ready");
            var address = new BackendAddress
            {
                Address = endpoint.Texts("addresses").FirstOrDefault() ?? "",
                Pod = PodOf(endpoint),
                Node = endpoint.Text("nodeName") ?? endpoint.Text("topology", "kubernetes.io/hostname"),
                Zone = endpoint.Text("zone") ?? endpoint.Text("topology", "topology.kubernetes.io/zone"),
                Ready = ready,
                Serving = endpoint.At("conditions", "serving") is null ? ready : endpoint.Flag("conditions", "serving"),
                Terminating = endpoint.Flag("conditions", "terminating"),
                Ports = ports,
            };
            yield return address;
        }
    }

    internal static ResourceRef? PodOf(JsonElement endpoint) =>
        endpoint.Text("targetRef", "kind") == "Pod" && endpoint.Text("targetRef", "name") is { } name
            ? new ResourceRef(PodProjection.Type, endpoint.Text("targetRef", "namespace"), name)
            : null;
}
