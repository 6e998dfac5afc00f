using Dashboard.Services.Cluster.Objects.Usage;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Nodes;

internal sealed class NodeAllocations(IKubernetesClient client, IUsage usage, TimeProvider time) : INodeAllocations
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public IAsyncEnumerable<Result<NodeAllocation>> FollowAsync(string node, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadAsync(node, token), cancellationToken);

    public IAsyncEnumerable<Result<DateTimeOffset?>> FollowHeartbeatAsync(string node, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => ReadHeartbeatAsync(node, token), cancellationToken);

    private async Task<Result<DateTimeOffset?>> ReadHeartbeatAsync(string node, CancellationToken cancellationToken)
    {
        var lease = await client.GetAsync(new(KnownTypes.Leases, "kube-node-lease", node), cancellationToken);
        return lease.Map(json => json.Time("spec", "renewTime"));
    }

    private async Task<Result<NodeAllocation>> ReadAsync(string node, CancellationToken cancellationToken)
    {
        var request = new ListRequest { FieldSelector = $"spec.nodeName={node}" };
        var listing = client.ProjectAsync(KnownTypes.Pods, request, PodAllocationReader.Read, cancellationToken);
        var pods = usage.OfPodsAsync(null, cancellationToken);
        var whole = usage.OfNodeAsync(node, cancellationToken);
        await Task.WhenAll(listing, pods, whole);
        return (await listing).Map(found => Combine(found.OfType<PodAllocation>(), pods.Result, whole.Result));
    }

    private static NodeAllocation Combine(
        IEnumerable<PodAllocation> pods, Result<IReadOnlyDictionary<(string Namespace, string Name), ContainerUse>> uses, Result<ContainerUse> whole)
    {
        var known = uses.IsSuccess ? uses.Value : null;
        return new()
        {
            Pods =
            [
                .. pods.Select(pod => known is not null && known.TryGetValue((pod.Pod.Namespace ?? "", pod.Pod.Name), out var use) ? pod with { Use = use } : pod)
                    .OrderByDescending(pod => Math.Max(pod.MemoryRequest, pod.Use?.Memory ?? 0))
                    .ThenBy(pod => pod.Pod.Name, StringComparer.Ordinal),
            ],
            NodeUse = whole.IsSuccess ? whole.Value : null,
            UseFailure = uses.Failure,
        };
    }
}
