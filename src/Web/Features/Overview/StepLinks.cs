using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Web.Navigation;

namespace Dashboard.Web.Features.Overview;

/// <summary>Where a problem's next steps lead.</summary>
internal static class StepLinks
{
    private static readonly ResourceType Pods = new("", "v1", "pods");

    public static string Of(NextStep step) => step.Kind switch
    {
        NextStepKind.Events => Urls.Object(step.Target, "events"),
        NextStepKind.Yaml => Urls.Object(step.Target, "yaml"),
        NextStepKind.Pods => PodsOf(step.Target),
        _ => Urls.Object(step.Target),
    };

    /// <summary>The list of pods, filtered to those named after a workload, or to a node's.</summary>
    private static string PodsOf(ResourceRef target) => QueryState.With(
        Urls.List(Pods),
        new KeyValuePair<string, string?>("ns", target.Namespace ?? "*"),
        new KeyValuePair<string, string?>("q", target.Namespace is null ? $"field:spec.nodeName={target.Name}" : target.Name));
}
