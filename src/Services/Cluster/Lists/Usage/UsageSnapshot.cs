using Dashboard.Services.Cluster.Lists.Rows;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Lists.Usage;

/// <summary>One answer of metrics.k8s.io for all objects of a list.</summary>
public sealed class UsageSnapshot(Dictionary<RowKey, ResourceUsage> usages, Failure? failure)
{
    public static UsageSnapshot Empty { get; } = new(new Dictionary<RowKey, ResourceUsage>(), null);

    internal Dictionary<RowKey, ResourceUsage> All { get; } = usages;

    /// <summary>Why there is no use to show (not served, forbidden); null where there is, or where it is still awaited.</summary>
    public Failure? Failure { get; } = failure;

    public ResourceUsage? Find(RowKey key) => All.GetValueOrDefault(key);
}
