using System.Collections.Frozen;

namespace Dashboard.Services.Cluster.CustomResources;

/// <summary>The API groups that come with every Kubernetes. https://kubernetes.io/docs/reference/kubernetes-api/</summary>
public static class BuiltInGroups
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "", "apps", "batch", "autoscaling", "policy", "extensions", "admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io", "authentication.k8s.io",
        "authorization.k8s.io", "certificates.k8s.io", "coordination.k8s.io", "discovery.k8s.io", "events.k8s.io", "flowcontrol.apiserver.k8s.io", "internal.apiserver.k8s.io",
        "networking.k8s.io", "node.k8s.io", "rbac.authorization.k8s.io", "resource.k8s.io", "scheduling.k8s.io", "storage.k8s.io", "storagemigration.k8s.io", "metrics.k8s.io",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string group) => Names.Contains(group);
}
