namespace Dashboard.Services.Cluster.Search;

/// <summary>Which kinds are searched, and in which order.</summary>
internal static class SearchKinds
{
    /// <summary>Those that one most likely looks for. They are followed while somebody searches; all others are read again when they are old.</summary>
    private static readonly string[] Popular =
    [
        "pods", "deployments.apps", "services", "namespaces", "nodes", "configmaps", "statefulsets.apps", "daemonsets.apps", "jobs.batch", "cronjobs.batch", "ingresses.networking.k8s.io",
    ];

    private static readonly string[] Noise = ["events", "events.events.k8s.io", "componentstatuses", "leases.coordination.k8s.io", "endpointslices.discovery.k8s.io"];

    public static bool IsPopular(ResourceType type) => Popular.Contains(type.QualifiedName);

    public static IReadOnlyList<ApiResource> Of(ApiCatalog catalog) =>
        [.. catalog.Resources.Where(resource => resource is { Preferred: true, CanList: true } && resource.Type.Group != "metrics.k8s.io" && !Noise.Contains(resource.Type.QualifiedName))
            .DistinctBy(resource => resource.Type.QualifiedName)
            .OrderBy(resource => Array.IndexOf(Popular, resource.Type.QualifiedName) is var place && place < 0 ? Popular.Length : place)];
}
