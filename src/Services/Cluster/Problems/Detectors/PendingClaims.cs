using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Volume claims that wait for their volume, have lost it, or cannot be expanded.</summary>
internal sealed class PendingClaims : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan EventAge = TimeSpan.FromMinutes(30);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var claim in picture.Claims.Where(claim => claim.Object.Deleted is null))
        {
            var report = picture.Events[claim.Object.Uid].Where(it => picture.At - it.Last < EventAge).MaxBy(it => it.Last);
            if (claim.Phase == "Lost")
                yield return Finds.Of("claim", claim.Object, ProblemSeverity.Bad, new Sentence("ProblemClaimLost"), report?.First, NextStepKind.Yaml, NextStepKind.Events) with { Down = 1 };
            else if (claim.Phase == "Pending" && !(picture.At - claim.Object.Created < Grace) && report?.Reason != "WaitForFirstConsumer")
                yield return Pending(claim, report);
            else if (picture.WarningsOf(claim.Object.Uid, EventAge).FirstOrDefault(it => it.Reason is "VolumeResizeFailed" or "FileSystemResizeFailed") is { } resize)
                yield return Finds.Of("claim", claim.Object, ProblemSeverity.Warning, new Sentence("ProblemClaimResize"), resize.First, NextStepKind.Events).Quoting(resize.Message);
        }
    }

    private static Finding Pending(ClaimFacts claim, Events.ClusterEvent? report) =>
        Finds.Of("claim", claim.Object, ProblemSeverity.Bad, new Sentence("ProblemClaimPending", claim.Requested ?? "?"), claim.Object.Created, NextStepKind.Events, NextStepKind.Yaml)
            .With(claim.StorageClass is { Length: > 0 } name ? new Sentence("ProblemClaimClass", name) : new Sentence("ProblemClaimNoClass"))
            .Quoting(report?.Message) with { Down = 1 };
}
