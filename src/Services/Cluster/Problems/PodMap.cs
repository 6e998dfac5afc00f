using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>The pods of a scope by namespace, those with the most trouble first.</summary>
public sealed record PodMap(IReadOnlyList<NamespacePods> Namespaces)
{
    /// <summary>Why it may be stale, or lacks namespaces.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    public int Total => Namespaces.Sum(it => it.Total);
}
