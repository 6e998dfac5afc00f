using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Admission webhooks whose service does not exist or has nobody behind it: what they must judge is refused.</summary>
internal sealed class SilentWebhooks : IProblemDetector
{
    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        // In a part of the cluster only, most services are out of sight.
        if (!picture.Scope.IsAll || !picture.Known.Contains("services"))
            yield break;
        foreach (var configuration in picture.Webhooks)
        {
            var silent = configuration.Services.Where(service => service.Blocks)
                .Select(service => (Service: service, Reach: ServiceReach.Of(service.Namespace, service.Service, picture)))
                .FirstOrDefault(it => it.Reach is ServiceReach.Missing or ServiceReach.Empty);
            if (silent.Service is not { } webhook)
                continue;
            yield return Finds.Of("webhook", configuration.Object, ProblemSeverity.Bad, new Sentence("ProblemWebhookBlocks", webhook.Webhook), null, NextStepKind.Yaml)
                .With(new Sentence(silent.Reach == ServiceReach.Missing ? "ProblemServiceMissing" : "ProblemServiceEmpty", $"{webhook.Namespace}/{webhook.Service}")) with { Down = 1 };
        }
    }
}
