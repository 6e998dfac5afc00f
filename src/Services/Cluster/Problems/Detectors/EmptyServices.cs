using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Services that nobody answers for: no pod matches, or none of those that do is ready.</summary>
internal sealed class EmptyServices : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        if (!picture.Known.Contains("endpointslices.discovery.k8s.io"))
            yield break;
        var endpoints = picture.Endpoints.ToLookup(it => (it.Namespace, it.Service));
        foreach (var service in picture.Services.Where(it => it.Selector.Count > 0 && it.Type != "ExternalName" && picture.At - it.Object.Created > Grace))
        {
            var behind = endpoints[(service.Object.Namespace ?? "", service.Object.Name)].ToList();
            if (behind.Sum(it => it.Ready) > 0)
                continue;
            var workloads = picture.Workloads.Where(it => it.Object.Namespace == service.Object.Namespace && ServiceFacts.Selects(service.Selector, it.PodLabels)).ToList();
            // Scaled to nothing on purpose, or pods of jobs that come and go.
            if (workloads.Count > 0 && workloads.All(it => it.Desired == 0))
                continue;
            yield return Find(service, behind.Sum(it => it.All), workloads);
        }
    }

    private static Finding Find(ServiceFacts service, int unready, List<WorkloadFacts> workloads)
    {
        var headline = unready > 0 ? Finds.Count("ProblemServiceUnready", unready)
            : workloads.Count > 0 ? new Sentence("ProblemServiceNoPods")
            : new Sentence("ProblemServiceNoMatch");
        return Finds.Of("service", service.Object, ProblemSeverity.Warning, headline, null, NextStepKind.Summary, NextStepKind.Yaml)
            .With(new Sentence("ProblemServiceSelector", string.Join(", ", service.Selector.Select(pair => $"{pair.Key}={pair.Value}")))) with
        {
            Down = 0.6,
            CausedBy = [.. workloads.Select(it => it.Object.Reference)],
            AsDetail = new Sentence("ProblemServiceDetail", service.Object.Name),
        };
    }
}
