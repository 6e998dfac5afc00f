using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects.Jobs;

/// <summary>The runs of a cron job that are still kept, newest first. Scoped.</summary>
public interface ICronRuns
{
    /// <summary>Again every few seconds, until cancelled.</summary>
    IAsyncEnumerable<Result<IReadOnlyList<CronRun>>> FollowAsync(ObjectSnapshot cronJob, CancellationToken cancellationToken);
}
