namespace Dashboard.Services.Cluster.Objects.Tree;

/// <summary>Which kinds an object of a kind can own; for kinds that are not named here all kinds of the namespace are looked at.</summary>
internal static class ChildKinds
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["deployments.apps"] = ["replicasets.apps"],
        ["replicasets.apps"] = ["pods"],
        ["replicationcontrollers"] = ["pods"],
        ["statefulsets.apps"] = ["pods", "persistentvolumeclaims"],
        ["daemonsets.apps"] = ["pods"],
        ["jobs.batch"] = ["pods"],
        ["cronjobs.batch"] = ["jobs.batch"],
        ["services"] = ["endpointslices.discovery.k8s.io"],
        // A pod owns the claims of its ephemeral volumes.
        ["pods"] = ["persistentvolumeclaims"],
    };

    /// <summary>Kinds that own nothing, or whose children are shown better elsewhere: nobody asks for the children of an event.</summary>
    private static readonly HashSet<string> Childless = new(StringComparer.Ordinal)
    {
        "events", "events.events.k8s.io", "nodes", "namespaces", "endpoints", "endpointslices.discovery.k8s.io", "leases.coordination.k8s.io", "configmaps", "secrets",
        "serviceaccounts", "persistentvolumes", "persistentvolumeclaims", "resourcequotas", "limitranges", "controllerrevisions.apps", "storageclasses.storage.k8s.io",
        "roles.rbac.authorization.k8s.io", "rolebindings.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io", "clusterrolebindings.rbac.authorization.k8s.io",
        "customresourcedefinitions.apiextensions.k8s.io", "networkpolicies.networking.k8s.io", "ingresses.networking.k8s.io", "ingressclasses.networking.k8s.io",
        "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy", "priorityclasses.scheduling.k8s.io", "csinodes.storage.k8s.io", "csidrivers.storage.k8s.io",
        "apiservices.apiregistration.k8s.io", "mutatingwebhookconfigurations.admissionregistration.k8s.io", "validatingwebhookconfigurations.admissionregistration.k8s.io",
    };

    /// <summary>Kinds that are never looked at for an unknown owner: many, and owned by nothing that has a tree.</summary>
    private static readonly HashSet<string> NeverChildren = new(StringComparer.Ordinal) { "events", "events.events.k8s.io", "endpoints" };

    public static IReadOnlyList<ApiResource> Of(ApiCatalog catalog, ApiResource owner)
    {
        var name = owner.Type.QualifiedName;
        if (Childless.Contains(name))
            return [];
        if (Known.TryGetValue(name, out var named))
            return [.. named.Select(child => catalog.Find(child)).OfType<ApiResource>()];

        return
        [
            .. catalog.Resources.Where(child => child is { CanList: true, Preferred: true }
                && (child.Namespaced || !owner.Namespaced)
                && child.Type.Group != "metrics.k8s.io"
                && !NeverChildren.Contains(child.Type.QualifiedName)),
        ];
    }
}
