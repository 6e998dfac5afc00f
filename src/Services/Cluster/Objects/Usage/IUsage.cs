using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Usage;

/// <summary>What pods and nodes use now, by the metrics API (<c>metrics.k8s.io</c>), where the cluster has it. Scoped.</summary>
public interface IUsage
{
    /// <summary>A pod's containers by name; again every few seconds. Fails with <see cref="FailureKind.NotFound"/> where there is no metrics API or no figure yet.</summary>
    IAsyncEnumerable<Result<IReadOnlyDictionary<string, ContainerUse>>> FollowPodAsync(ResourceRef pod, CancellationToken cancellationToken);

    /// <summary>Every pod that the user may see, by namespace and name.</summary>
    Task<Result<IReadOnlyDictionary<(string Namespace, string Name), ContainerUse>>> OfPodsAsync(string? @namespace, CancellationToken cancellationToken);

    Task<Result<ContainerUse>> OfNodeAsync(string node, CancellationToken cancellationToken);
}
