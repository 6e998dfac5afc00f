using Dashboard.Services.Cluster.Problems.Detectors;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>All detectors, in the order in which they speak for the same subject.</summary>
internal static class ProblemDetectors
{
    private static readonly IReadOnlyList<IProblemDetector> All =
    [
        new PodTroubles(), new RefusedPods(), new StuckRollOuts(), new UnreadyWorkloads(), new FailedJobs(), new FailingCronJobs(), new MissedSchedules(),
        new NodeTroubles(), new PendingClaims(), new StuckDeletions(), new AutoscalerTroubles(), new FullQuotas(), new BlockingBudgets(),
        new UnavailableApis(), new SilentWebhooks(), new EmptyServices(), new LostIngresses(), new ExpiringCertificates(), new PendingSigningRequests(),
    ];

    public static IReadOnlyList<Finding> Find(ClusterPicture picture) => ProblemMerge.Of(All.SelectMany(detector => detector.Find(picture)));
}
