using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Reads addresses out of the older Endpoints objects, which know ready and not ready only.</summary>
public static class EndpointsReader
{
    public static IEnumerable<BackendAddress> Read(JsonElement endpoints) =>
        endpoints.Items("subsets").SelectMany(subset => OfSubset(subset, "addresses", true).Concat(OfSubset(subset, "notReadyAddresses", false)));

    private static IEnumerable<BackendAddress> OfSubset(JsonElement subset, string list, bool ready)
    {
        string[] ports = [.. subset.Items("ports").Select(EndpointPorts.Text)];
        return subset.Items(list).Select(address => new BackendAddress
        {
            Address = address.Text("ip") ?? "",
            Pod = EndpointSliceReader.PodOf(address),
            Node = address.Text("nodeName"),
            Ready = ready,
            Serving = ready,
            Terminating = false,
            Ports = ports,
        });
    }
}
