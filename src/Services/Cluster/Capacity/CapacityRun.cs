using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Measures a scope, time after time, with one client.</summary>
internal sealed class CapacityRun(IKubernetesClient client, NamespaceScope scope, TimeProvider time)
{
    private static readonly ResourceType Nodes = new("", "v1", "nodes");
    private static readonly ResourceType Pods = new("", "v1", "pods");
    private static readonly ResourceType Quotas = new("", "v1", "resourcequotas");

    private readonly CapacityReading<NodeAllocatable> nodes = new(TimeSpan.FromSeconds(15), 20);
    private readonly CapacityReading<PodRequest> requests = new(TimeSpan.FromSeconds(45), 40);
    private readonly CapacityReading<Usage> usage = new(TimeSpan.FromSeconds(12), 20);
    private readonly CapacityReading<CapacityAmounts> quotas = new(TimeSpan.FromMinutes(1), 20);
    private MetricsState metrics;

    /// <summary>Nodes and metrics without the pods, which take longest: what can be shown first.</summary>
    public async Task<Result<CapacityReport>> MeasureQuicklyAsync(CancellationToken cancellationToken)
    {
        var discovered = await client.DiscoverAsync(cancellationToken);
        if (!discovered.TryGet(out var catalog, out var failure))
            return failure;
        await Task.WhenAll(
            nodes.ReadAsync(time, () => client.ProjectAsync(Nodes, new ListRequest { Limit = 500 }, NodeAllocatable.Read, cancellationToken)),
            ReadUsageAsync(catalog, cancellationToken));
        if (nodes.Values is null && !scope.IsAll)
            await quotas.ReadAsync(time, () => EachAsync(Quotas, null, QuotaAmounts.Read, cancellationToken));
        return CapacityAccount.Of(time.GetUtcNow(), scope, nodes, requests, usage, quotas, metrics);
    }

    public async Task<Result<CapacityReport>> MeasureAsync(CancellationToken cancellationToken)
    {
        await requests.ReadAsync(time, () => EachAsync(Pods, "status.phase!=Succeeded,status.phase!=Failed", PodRequest.Read, cancellationToken));
        return await MeasureQuicklyAsync(cancellationToken);
    }

    private async Task ReadUsageAsync(ApiCatalog catalog, CancellationToken cancellationToken)
    {
        if (catalog.Find(scope.IsAll ? "nodes.metrics.k8s.io" : "pods.metrics.k8s.io") is not { } resource)
        {
            metrics = catalog.Unavailable.Any(api => api.GroupVersion.StartsWith("metrics.k8s.io/", StringComparison.Ordinal)) ? MetricsState.Unavailable : MetricsState.Absent;
            return;
        }

        await usage.ReadAsync(time, () => scope.IsAll
            ? client.ProjectAsync(resource.Type, new ListRequest(), Usage.OfNode, cancellationToken)
            : EachAsync(resource.Type, null, Usage.OfPod, cancellationToken));
        metrics = usage.Failure?.Kind switch
        {
            null => MetricsState.Present,
            FailureKind.Forbidden => MetricsState.Forbidden,
            _ => MetricsState.Unavailable,
        };
    }

    /// <summary>In every namespace of the scope; those that can be read count where others cannot.</summary>
    private async Task<Result<IReadOnlyList<T>>> EachAsync<T>(ResourceType type, string? fieldSelector, Func<JsonElement, T> read, CancellationToken cancellationToken)
    {
        IReadOnlyList<string?> parts = scope.IsAll ? [null] : [.. scope.Names];
        var answers = await Task.WhenAll(parts.Select(part =>
            client.ProjectAsync(type, new ListRequest { Namespace = part, FieldSelector = fieldSelector, Limit = 500 }, read, cancellationToken)));
        return answers.Any(answer => answer.IsSuccess)
            ? answers.Where(answer => answer.IsSuccess).SelectMany(answer => answer.Value).ToList()
            : answers[0];
    }
}
