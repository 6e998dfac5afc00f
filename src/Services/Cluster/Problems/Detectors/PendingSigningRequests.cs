using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Certificate signing requests that nobody has approved, or that the signer failed: often a kubelet that will not get its next certificate.</summary>
internal sealed class PendingSigningRequests : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var request in picture.SigningRequests.Where(request => !request.Issued && !(picture.At - request.Object.Created < Grace)))
        {
            var failed = request.Conditions.FirstOrDefault(condition => condition is { Type: "Failed", IsTrue: true });
            if (failed is null && request.Conditions.Count > 0)
                continue;
            yield return Finds.Of("csr", request.Object, ProblemSeverity.Warning, new Sentence(failed is null ? "ProblemSigningPending" : "ProblemSigningFailed", request.Requestor), failed?.Since ?? request.Object.Created, NextStepKind.Summary)
                .Quoting(failed?.Message);
        }
    }
}
