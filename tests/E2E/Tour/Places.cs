namespace Dashboard.E2E.Tour;

/// <summary>The demo's pages, each by its path: everything that is drawn for looking at, and checked for everybody to reach.</summary>
internal static class Places
{
    public static IReadOnlyList<string> Fixed { get; } =
    [
        "/", "/discover", "/discover?tab=patterns&compare=before", "/data-views", "/data-views?new=", "/indices", "/indices?tab=policies", "/indices?tab=backend", "/events", "/settings",
        "/custom-resources", "/graph?ns=shop", "/no/such/page", "/cluster/nosuchkinds",
        "/cluster/pods/shop/no-such-pod",
    ];

    /// <summary>Kinds of which the demo has objects: the list is shown, and the page of the first object in it.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "pods", "deployments.apps", "statefulsets.apps", "daemonsets.apps", "replicasets.apps", "jobs.batch", "cronjobs.batch",
        "services", "ingresses.networking.k8s.io", "networkpolicies.networking.k8s.io", "configmaps", "secrets",
        "persistentvolumeclaims", "persistentvolumes", "storageclasses.storage.k8s.io", "nodes", "namespaces",
        "endpoints", "endpointslices.discovery.k8s.io", "events", "events.events.k8s.io",
        "horizontalpodautoscalers.autoscaling", "poddisruptionbudgets.policy", "priorityclasses.scheduling.k8s.io",
        "roles.rbac.authorization.k8s.io", "clusterroles.rbac.authorization.k8s.io", "rolebindings.rbac.authorization.k8s.io",
        "clusterrolebindings.rbac.authorization.k8s.io", "serviceaccounts", "resourcequotas", "limitranges",
        "customresourcedefinitions.apiextensions.k8s.io", "campaigns.shop.example.com", "apiservices.apiregistration.k8s.io",
        "leases.coordination.k8s.io", "validatingwebhookconfigurations.admissionregistration.k8s.io",
    ];
}
