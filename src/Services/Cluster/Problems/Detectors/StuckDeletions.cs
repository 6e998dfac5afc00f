using Dashboard.Services.Cluster.Problems.Picture;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Problems.Detectors;

/// <summary>Objects that should be gone and wait for their finalizers; namespaces with what is left in them.</summary>
internal sealed class StuckDeletions : IProblemDetector
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);
    private static readonly string[] Remaining = ["NamespaceDeletionContentFailure", "NamespaceDeletionDiscoveryFailure", "NamespaceFinalizersRemaining", "NamespaceContentRemaining"];

    public IEnumerable<Finding> Find(ClusterPicture picture)
    {
        foreach (var space in picture.Namespaces.Where(space => IsStuck(space.Object, picture)))
        {
            var left = Remaining.Select(type => space.Conditions.FirstOrDefault(condition => condition.Type == type && condition.IsTrue)).OfType<Condition>().ToList();
            yield return Of(space.Object, "ProblemNamespaceStuck")
                .With(space.Object.Finalizers.Where(name => name != "kubernetes").Select(name => new Sentence("ProblemFinalizer", name)))
                .Quoting(left.FirstOrDefault()?.Message);
        }

        var inStuckNamespace = picture.Namespaces.Where(space => space.Object.Deleted is not null).Select(space => space.Object.Name).ToHashSet();
        foreach (var item in Others(picture).Where(item => IsStuck(item, picture) && !inStuckNamespace.Contains(item.Namespace ?? "")))
            yield return Of(item, "ProblemObjectStuck").With(item.Finalizers.Select(Words));
    }

    private static IEnumerable<ObjectFacts> Others(ClusterPicture picture) =>
    [
        .. picture.Workloads.Select(it => it.Object), .. picture.Claims.Select(it => it.Object), .. picture.Services.Select(it => it.Object),
        .. picture.Jobs.Select(it => it.Object), .. picture.Ingresses.Select(it => it.Object), .. picture.Nodes.Select(it => it.Object),
    ];

    private static bool IsStuck(ObjectFacts item, ClusterPicture picture) => picture.At - item.Deleted > Grace;

    private static Finding Of(ObjectFacts item, string key) =>
        Finds.Of("deletion", item, ProblemSeverity.Warning, new Sentence(key), item.Deleted, NextStepKind.Yaml, NextStepKind.Events) with { Down = 0.1 };

    private static Sentence Words(string finalizer) => finalizer switch
    {
        "kubernetes.io/pvc-protection" => new("ProblemFinalizerClaim"),
        "foregroundDeletion" => new("ProblemFinalizerForeground"),
        "service.kubernetes.io/load-balancer-cleanup" => new("ProblemFinalizerBalancer"),
        _ => new("ProblemFinalizer", finalizer),
    };
}
