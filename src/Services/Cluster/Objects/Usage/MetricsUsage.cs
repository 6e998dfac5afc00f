using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Usage;

internal sealed class MetricsUsage(IKubernetesClient client, TimeProvider time) : IUsage
{
    /// <summary>The metrics server itself looks every 15 seconds.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    public IAsyncEnumerable<Result<IReadOnlyDictionary<string, ContainerUse>>> FollowPodAsync(ResourceRef pod, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => OfPodAsync(pod, token), cancellationToken);

    public async Task<Result<IReadOnlyDictionary<(string Namespace, string Name), ContainerUse>>> OfPodsAsync(string? @namespace, CancellationToken cancellationToken)
    {
        if (!(await TypeAsync("pods", cancellationToken)).TryGet(out var type, out var failure))
            return failure;

        var answer = await client.ProjectAsync(type, new ListRequest { Namespace = @namespace }, ReadPod, cancellationToken);
        return answer.Map<IReadOnlyDictionary<(string, string), ContainerUse>>(pods => pods.DistinctBy(pod => pod.Key).ToDictionary());
    }

    public async Task<Result<ContainerUse>> OfNodeAsync(string node, CancellationToken cancellationToken)
    {
        if (!(await TypeAsync("nodes", cancellationToken)).TryGet(out var type, out var failure))
            return failure;

        var answer = await client.GetAsync(new(type, null, node), cancellationToken);
        return answer.Map(Use);
    }

    private async Task<Result<IReadOnlyDictionary<string, ContainerUse>>> OfPodAsync(ResourceRef pod, CancellationToken cancellationToken)
    {
        if (!(await TypeAsync("pods", cancellationToken)).TryGet(out var type, out var failure))
            return failure;

        var answer = await client.GetAsync(pod with { Type = type }, cancellationToken);
        return answer.Map<IReadOnlyDictionary<string, ContainerUse>>(json => json.Items("containers").ToDictionary(container => container.Text("name") ?? "", Use, StringComparer.Ordinal));
    }

    private async Task<Result<ResourceType>> TypeAsync(string plural, CancellationToken cancellationToken)
    {
        var catalog = await client.DiscoverAsync(cancellationToken);
        if (!catalog.TryGet(out var found, out var failure))
            return failure;
        return found.Find($"{plural}.metrics.k8s.io") is { } resource
            ? resource.Type
            : new Failure { Kind = FailureKind.NotFound, Message = "The cluster has no metrics API (metrics.k8s.io).", Server = client.Server.ToString() };
    }

    private static KeyValuePair<(string, string), ContainerUse> ReadPod(JsonElement json) => new(
        (json.Text("metadata", "namespace") ?? "", json.Text("metadata", "name") ?? ""),
        json.Items("containers").Select(Use).Aggregate(default(ContainerUse), ContainerUse.Add));

    private static ContainerUse Use(JsonElement json) =>
        new(Quantity.Parse(json.Scalar("usage", "cpu")) ?? 0, Quantity.Parse(json.Scalar("usage", "memory")) ?? 0);
}
