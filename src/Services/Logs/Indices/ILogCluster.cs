using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>How the log backend does. For those who may administer, as <see cref="ILogIndices"/>. Scoped.</summary>
public interface ILogCluster
{
    Task<Result<LogClusterHealth>> HealthAsync(CancellationToken cancellationToken);

    Task<Result<IReadOnlyList<LogNode>>> NodesAsync(CancellationToken cancellationToken);

    Task<Result<IReadOnlyList<PendingTask>>> PendingTasksAsync(CancellationToken cancellationToken);

    /// <summary>By index and number.</summary>
    Task<Result<IReadOnlyList<Shard>>> ShardsAsync(CancellationToken cancellationToken);

    /// <summary>What was indexed and searched, and how long that took, once an interval, until cancelled. The first comes after one interval.</summary>
    IAsyncEnumerable<Result<ActivitySample>> FollowActivityAsync(TimeSpan interval, CancellationToken cancellationToken);
}
