namespace Dashboard.Services.Cluster.Objects.Pods;

/// <summary>The ends of the logs of containers in trouble. Scoped.</summary>
public interface ILastLines
{
    /// <summary>One for each troubled container, in their order; where the last run ended badly, that run's.</summary>
    Task<IReadOnlyList<LastLines>> ReadAsync(ResourceRef pod, IReadOnlyList<ContainerDetails> containers, CancellationToken cancellationToken);
}
