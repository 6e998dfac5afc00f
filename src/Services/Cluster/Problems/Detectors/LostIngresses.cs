using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Ingresses that send traffic to a service that does not exist, or to a port that it does not have.</summary>
internal sealed class LostIngresses : IProblemDetector
{
    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        if (!picture.Known.Contains("services"))
            yield break;
        var services = picture.Services.DistinctBy(it => it.Object.Reference).ToDictionary(it => (it.Object.Namespace, it.Object.Name));
        foreach (var ingress in picture.Ingresses)
        {
            var missing = ingress.Backends.Where(it => !services.ContainsKey((ingress.Object.Namespace, it.Service))).ToList();
            var portless = ingress.Backends.Where(it => services.TryGetValue((ingress.Object.Namespace, it.Service), out var service) && it.Port is { } port && !service.Ports.Contains(port)).ToList();
            if (missing.Count > 0)
                yield return Of(ingress, new Sentence("ProblemIngressService", missing[0].Service), missing[0]);
            else if (portless.Count > 0)
                yield return Of(ingress, new Sentence("ProblemIngressPort", portless[0].Port!, portless[0].Service), portless[0]);
        }
    }

    private static Finding Of(IngressFacts ingress, Sentence headline, IngressBackend backend) =>
        Finds.Of("ingress", ingress.Object, ProblemSeverity.Bad, headline, null, NextStepKind.Summary, NextStepKind.Yaml)
            .With(backend.Address.Length > 0 ? new Sentence("ProblemIngressAddress", backend.Address) : null) with { Down = 0.6 };
}
