using Dashboard.Services.Cluster;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Places;

/// <summary>The ends of the stored logs of objects, for the logged-in user and with their rights. Scoped.</summary>
public interface IStoredLines
{
    /// <summary>The newest lines of a pod, of a workload's pods, of a node or of a namespace; again every few seconds, until cancelled.</summary>
    IAsyncEnumerable<Result<StoredLines>> FollowAsync(ResourceRef subject, CancellationToken cancellationToken);
}
