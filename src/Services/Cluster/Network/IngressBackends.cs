using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Checks the services that an ingress names, each once. Made for one look at one ingress.</summary>
internal sealed class IngressBackends(IKubernetesClient client, ServiceEndpoints endpoints, string @namespace)
{
    private static readonly ResourceType ServiceType = new("", "v1", "services");
    private readonly Dictionary<string, (Result<ServiceFacts> Facts, Result<EndpointReading> Endpoints)> seen = new(StringComparer.Ordinal);

    /// <summary>Reads both forms: <c>service.name, service.port</c> of v1, and <c>serviceName, servicePort</c> of v1beta1.</summary>
    public async Task<IngressBackend> CheckAsync(JsonElement backend, CancellationToken cancellationToken)
    {
        var name = backend.Text("service", "name") ?? backend.Text("serviceName");
        var port = backend.Scalar("service", "port", "number") ?? backend.Text("service", "port", "name") ?? backend.Scalar("servicePort") ?? "";
        if (name is null)
            return new(null, $"{backend.Text("resource", "kind")} {backend.Text("resource", "name")}".Trim(), "", IngressBackendState.OtherResource, 0);

        var (facts, reading) = await LookAsync(name, cancellationToken);
        return new(new(ServiceType, @namespace, name), name, port, State(facts, reading, port), reading.IsSuccess ? reading.Value.ReadyCount : 0);
    }

    private async Task<(Result<ServiceFacts> Facts, Result<EndpointReading> Endpoints)> LookAsync(string name, CancellationToken cancellationToken)
    {
        if (seen.TryGetValue(name, out var known))
            return known;

        var service = await client.GetAsync(new(ServiceType, @namespace, name), cancellationToken);
        var reading = service.IsSuccess ? await endpoints.ReadAsync(@namespace, name, cancellationToken) : service.Failure;
        return seen[name] = (service.Map(ServiceFacts.Of), reading);
    }

    private static IngressBackendState State(Result<ServiceFacts> facts, Result<EndpointReading> reading, string port)
    {
        if (!facts.TryGet(out var service, out var failure))
            return failure.Kind == FailureKind.NotFound ? IngressBackendState.ServiceMissing : IngressBackendState.Unknown;
        if (!service.Ports.Any(candidate => candidate.IsNamed(port)))
            return IngressBackendState.PortMissing;
        if (service.Type == "ExternalName")
            return IngressBackendState.Ready;
        return !reading.IsSuccess ? IngressBackendState.Unknown : reading.Value.ReadyCount > 0 ? IngressBackendState.Ready : IngressBackendState.NoEndpoints;
    }
}
