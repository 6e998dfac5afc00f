using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems;

/// <summary>Picks the problems that concern one object: its own, those of the pods below it, those of what stands above it, those of a whole namespace.</summary>
internal static class SubjectProblems
{
    public static Result<IReadOnlyList<Problem>> Of(ResourceRef subject, Diagnosis diagnosis)
    {
        var concerns = Concern(subject, diagnosis.Picture);
        var report = diagnosis.Report.Problems;
        return diagnosis.Findings.Where(concerns).Select(finding => report.First(problem => problem.Id == finding.Problem.Id)).ToList();
    }

    private static Func<Finding, bool> Concern(ResourceRef subject, ClusterPicture? picture)
    {
        bool Itself(Finding finding) => Same(finding.Problem.Subject, subject);
        return subject.Type.QualifiedName switch
        {
            "namespaces" => finding => Itself(finding) || finding.Problem.Subject.Namespace == subject.Name,
            "pods" => finding => Itself(finding) || finding.Pods.Any(pod => pod.Name == subject.Name && pod.Namespace == subject.Namespace),
            "replicasets.apps" or "jobs.batch" when picture is not null => finding => Itself(finding) || finding.Pods.Any(pod => pod.Owner?.Name == subject.Name && pod.Namespace == subject.Namespace),
            _ => Itself,
        };
    }

    /// <summary>The version that a page names may be another than the one that was read.</summary>
    private static bool Same(ResourceRef one, ResourceRef other) =>
        one.Name == other.Name && one.Namespace == other.Namespace && one.Type.QualifiedName == other.Type.QualifiedName;
}
