using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Workloads;

/// <summary>What stands around a workload, with the user's own rights. Scoped.</summary>
public interface IWorkloads
{
    /// <summary>The revisions of a deployment, stateful set or daemon set, newest first; again every few seconds.</summary>
    IAsyncEnumerable<Result<IReadOnlyList<Revision>>> FollowRevisionsAsync(ObjectSnapshot workload, CancellationToken cancellationToken);

    /// <summary>Autoscalers, disruption budgets and services that point at the workload or its pods. A kind that may not be read is left out and named.</summary>
    Task<Pointers> FindPointersAsync(ObjectSnapshot workload, CancellationToken cancellationToken);

    /// <summary>The pods of a daemon set by node; again every few seconds.</summary>
    IAsyncEnumerable<Result<IReadOnlyList<DaemonPod>>> FollowDaemonPodsAsync(ObjectSnapshot daemonSet, CancellationToken cancellationToken);
}
