using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Quotas that are used up: the next pod will be refused, if none is yet.</summary>
internal sealed class FullQuotas : IProblemDetector
{
    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var quota in picture.Quotas)
        {
            var full = quota.Limits.Where(limit => limit.Share >= 1).ToList();
            if (full.Count == 0)
                continue;
            yield return Finds.Of("quota", quota.Object, ProblemSeverity.Warning, new Sentence("ProblemQuotaFull", full[0].Resource, full[0].Used, full[0].Hard), null, NextStepKind.Summary)
                .With(full.Skip(1).Select(limit => new Sentence("ProblemQuotaAlso", limit.Resource, limit.Used, limit.Hard))) with
            {
                // A workload that it already refuses says so itself.
                CausedBy = Refused(quota, picture),
                AsDetail = new Sentence("ProblemQuotaFullDetail", full[0].Resource),
            };
        }
    }

    private static IReadOnlyList<ResourceRef> Refused(QuotaFacts quota, ClusterPicture picture) =>
    [
        .. picture.Workloads.Where(workload => workload.Object.Namespace == quota.Object.Namespace && workload.Ready < workload.Desired).Select(workload => workload.Object.Reference),
    ];
}
