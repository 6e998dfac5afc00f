using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Reads a service's addresses: from endpoint slices where the server has them and the user may, else from Endpoints.</summary>
public sealed class ServiceEndpoints(IKubernetesClient client)
{
    private static readonly ResourceType EndpointsType = new("", "v1", "endpoints");

    public async Task<Result<EndpointReading>> ReadAsync(string @namespace, string service, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (catalog.IsSuccess && catalog.Value.Find("endpointslices.discovery.k8s.io") is { } slices)
        {
            var request = new ListRequest { Namespace = @namespace, LabelSelector = $"kubernetes.io/service-name={service}" };
            var list = await client.ProjectAsync(slices.Type, request, slice => (IReadOnlyList<BackendAddress>)[.. EndpointSliceReader.Read(slice)], cancellationToken);
            if (list.IsSuccess)
                return new EndpointReading(BackendSource.EndpointSlices, Merge(list.Value.SelectMany(addresses => addresses)));
        }

        return await FromEndpointsAsync(@namespace, service, cancellationToken);
    }

    private async Task<Result<EndpointReading>> FromEndpointsAsync(string @namespace, string service, CancellationToken cancellationToken)
    {
        var endpoints = await client.GetAsync(new(EndpointsType, @namespace, service), cancellationToken);
        if (endpoints.TryGet(out var json, out var failure))
            return new EndpointReading(BackendSource.Endpoints, Merge(EndpointsReader.Read(json)));
        return failure.Kind == FailureKind.NotFound ? new EndpointReading(BackendSource.Endpoints, []) : failure;
    }

    /// <summary>One address may stand in several slices or subsets, each with other ports; a dual-stack service has slices of both families.</summary>
    private static IReadOnlyList<BackendAddress> Merge(IEnumerable<BackendAddress> addresses) =>
    [
        .. addresses.GroupBy(address => address.Address, StringComparer.Ordinal)
            .Select(same => same.First() with
            {
                Ready = same.Any(address => address.Ready),
                Serving = same.Any(address => address.Serving),
                Ports = [.. same.SelectMany(address => address.Ports).Distinct(StringComparer.Ordinal)],
            })
            .OrderByDescending(address => address.Ready).ThenBy(address => address.Address, StringComparer.Ordinal),
    ];
}
