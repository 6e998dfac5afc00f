using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Adds up what was read.</summary>
internal static class CapacityAccount
{
    public static Result<CapacityReport> Of(
        DateTimeOffset at,
        NamespaceScope scope,
        CapacityReading<NodeAllocatable> nodes,
        CapacityReading<PodRequest> requests,
        CapacityReading<Usage> usage,
        CapacityReading<CapacityAmounts> quotas,
        MetricsState metrics)
    {
        if (nodes.Values is null && requests.Values is null && usage.Values is null && (requests.Failure ?? nodes.Failure) is { } failure)
            return failure;
        var quota = CapacityAmounts.Sum(quotas.Values ?? []);
        // What no node could take is a wish, not a load.
        var requested = requests.Values is { } pods ? CapacityAmounts.Sum(pods.Where(pod => pod.Node is not null).Select(pod => pod.Amounts)) : (CapacityAmounts?)null;
        return new CapacityReport
        {
            At = at,
            Requested = requested,
            Used = metrics == MetricsState.Present && usage.Values is { } used ? new CapacityAmounts(used.Sum(it => it.Cpu), used.Sum(it => it.Memory), requested?.Pods ?? 0) : null,
            Limit = nodes.Values is { } all ? CapacityAmounts.Sum(all.Select(node => node.Amounts)) : quota != default ? quota : null,
            Bound = nodes.Values is not null ? CapacityBound.Nodes : quota != default ? CapacityBound.Quota : CapacityBound.None,
            Metrics = metrics,
            Failures = [.. new[] { requests.Failure, usage.Failure }.OfType<Failure>()],
            Nodes = NodesOf(scope, nodes.Values ?? [], requests.Values ?? [], usage.Values ?? []),
        };
    }

    private static IReadOnlyList<NodeCapacity> NodesOf(NamespaceScope scope, IReadOnlyList<NodeAllocatable> nodes, IReadOnlyList<PodRequest> requests, IReadOnlyList<Usage> usage)
    {
        var requested = requests.Where(pod => pod.Node is not null).GroupBy(pod => pod.Node!).ToDictionary(group => group.Key, group => CapacityAmounts.Sum(group.Select(pod => pod.Amounts)));
        // In a part of the cluster usage is by pod, not by node.
        var used = scope.IsAll ? usage.DistinctBy(it => it.Name).ToDictionary(it => it.Name) : [];
        return
        [
            .. nodes.Select(node => new NodeCapacity(
                node.Name,
                node.Ready,
                node.Amounts,
                requested.GetValueOrDefault(node.Name),
                used.TryGetValue(node.Name, out var it) ? new CapacityAmounts(it.Cpu, it.Memory, requested.GetValueOrDefault(node.Name).Pods) : null)),
        ];
    }
}
