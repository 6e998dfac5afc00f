using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Objects;

public static class ProblemFollowing
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>The problems of one object, again every few seconds, until cancelled.</summary>
    public static IAsyncEnumerable<Result<IReadOnlyList<Problem>>> FollowOfAsync(this IProblems problems, ResourceRef subject, TimeProvider time, CancellationToken cancellationToken) =>
        time.FollowAsync(Interval, token => problems.OfAsync(subject, token), cancellationToken);
}
