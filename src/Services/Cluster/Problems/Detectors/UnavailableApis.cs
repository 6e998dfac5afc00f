using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Aggregated APIs whose server does not answer.</summary>
internal sealed class UnavailableApis : IProblemDetector
{
    private static readonly ResourceType ApiService = new("apiregistration.k8s.io", "v1", "apiservices");

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        var told = new HashSet<string>();
        foreach (var api in picture.ApiServices.Where(api => api.Available is { IsTrue: false }))
        {
            told.Add(api.Object.Name);
            yield return Finds.Of("api", api.Object, ProblemSeverity.Bad, new Sentence("ProblemApiDown"), api.Available!.Since, NextStepKind.Summary)
                .With(api.ServiceName is { } service ? new Sentence("ProblemApiService", $"{api.ServiceNamespace}/{service}") : null)
                .Quoting(api.Available.Message) with { Down = 1 };
        }

        foreach (var api in picture.Catalog.Unavailable)
        {
            // "metrics.k8s.io/v1beta1" is served by the APIService "v1beta1.metrics.k8s.io".
            var parts = api.GroupVersion.Split('/');
            var name = parts.Length == 2 ? $"{parts[1]}.{parts[0]}" : api.GroupVersion;
            if (told.Contains(name) || picture.Known.Contains("apiservices.apiregistration.k8s.io"))
                continue;
            var facts = new ObjectFacts(new ResourceRef(ApiService, null, name), "APIService", "", null, null, []);
            yield return Finds.Of("api", facts, ProblemSeverity.Bad, new Sentence("ProblemApiDown"), null, NextStepKind.Summary).Quoting(api.Message) with { Down = 1 };
        }
    }
}
