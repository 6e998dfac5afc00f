namespace Dashboard.Services.Cluster.Graph;

/// <summary>The kinds of the graph. One that the server does not have is passed over.</summary>
internal static class GraphSources
{
    public static IReadOnlyList<GraphSource> All { get; } =
    [
        new("pods", PodItems.Read),
        new("deployments.apps", WorkloadItems.Replicated),
        new("statefulsets.apps", WorkloadItems.Replicated),
        new("replicasets.apps", WorkloadItems.Replicated),
        new("replicationcontrollers", WorkloadItems.Replicated),
        new("daemonsets.apps", WorkloadItems.DaemonSet),
        new("jobs.batch", WorkloadItems.Job),
        new("cronjobs.batch", WorkloadItems.CronJob),
        new("services", NetworkItems.Service),
        new("ingresses.networking.k8s.io", NetworkItems.Ingress),
        new("httproutes.gateway.networking.k8s.io", NetworkItems.Route),
        new("networkpolicies.networking.k8s.io", NetworkItems.Policy),
        new("horizontalpodautoscalers.autoscaling", PolicyItems.Autoscaler),
        new("poddisruptionbudgets.policy", PolicyItems.DisruptionBudget),
        new("persistentvolumeclaims", PolicyItems.Claim),
        new("rolebindings.rbac.authorization.k8s.io", PolicyItems.RoleBinding),
        new("configmaps", null),
        new("secrets", null),
        new("serviceaccounts", null),
    ];

    /// <summary>Enough for who has a cluster role.</summary>
    public static IReadOnlyList<GraphSource> Access { get; } = [.. All.Where(source => source.QualifiedName is "rolebindings.rbac.authorization.k8s.io" or "serviceaccounts")];
}
