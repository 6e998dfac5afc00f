using System.Text.Json;
using Dashboard.Services.Cluster.Pods;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Network;

/// <summary>Finds what stands behind a service, with the user's own rights.</summary>
public sealed class ServiceBackends(IKubernetesClient client, ServiceEndpoints endpoints)
{
    /// <summary>How many addresses and pods a report names; the counts are of all.</summary>
    public const int Shown = 200;

    /// <summary>Addresses and selected pods of a service. A part that may not be read stands in <see cref="ServiceBackendReport.Blind"/>.</summary>
    public async Task<ServiceBackendReport> OfAsync(JsonElement service, CancellationToken cancellationToken)
    {
        var facts = ServiceFacts.Of(service);
        var reading = await endpoints.ReadAsync(facts.Namespace, facts.Name, cancellationToken);
        var selected = facts.Selector is null ? null : await SelectedAsync(facts, cancellationToken);
        return Compose(facts, reading, selected);
    }

    private async Task<Result<IReadOnlyList<PodFacts>>?> SelectedAsync(ServiceFacts service, CancellationToken cancellationToken) =>
        await client.ProjectAsync(PodProjection.Type, new() { Namespace = service.Namespace, LabelSelector = service.Selector!.ToString() }, PodProjection.Of, cancellationToken);

    private static ServiceBackendReport Compose(ServiceFacts service, Result<EndpointReading> reading, Result<IReadOnlyList<PodFacts>>? selected)
    {
        var known = reading.IsSuccess ? reading.Value : new(BackendSource.Unreadable, []);
        var pods = selected is { IsSuccess: true } list ? list.Value : null;
        IdlePod[] idle = reading.IsSuccess && pods is not null ? [.. BackendDiagnosis.Idle(service, known, pods)] : [];
        Failure?[] blind = [reading.Failure, selected?.Failure];
        return new()
        {
            Ports = service.Ports,
            Source = known.Source,
            Addresses = [.. known.Addresses.Take(Shown)],
            AddressCount = known.Addresses.Count,
            ReadyCount = known.ReadyCount,
            Idle = [.. idle.Take(Shown)],
            IdleCount = idle.Length,
            WhyNone = reading.IsSuccess ? BackendDiagnosis.WhyNone(service, known, pods) : null,
            Blind = [.. blind.OfType<Failure>()],
        };
    }
}
