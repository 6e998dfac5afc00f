namespace Dashboard.Services.Cluster.Objects;

/// <summary>The kinds that pages of objects read by name, in the versions that every served Kubernetes has.</summary>
public static class KnownTypes
{
    public static ResourceType Pods { get; } = new("", "v1", "pods");

    public static ResourceType Nodes { get; } = new("", "v1", "nodes");

    public static ResourceType Namespaces { get; } = new("", "v1", "namespaces");

    public static ResourceType Services { get; } = new("", "v1", "services");

    public static ResourceType ServiceAccounts { get; } = new("", "v1", "serviceaccounts");

    public static ResourceType ConfigMaps { get; } = new("", "v1", "configmaps");

    public static ResourceType Secrets { get; } = new("", "v1", "secrets");

    public static ResourceType PersistentVolumeClaims { get; } = new("", "v1", "persistentvolumeclaims");

    public static ResourceType ResourceQuotas { get; } = new("", "v1", "resourcequotas");

    public static ResourceType LimitRanges { get; } = new("", "v1", "limitranges");

    public static ResourceType Deployments { get; } = new("apps", "v1", "deployments");

    public static ResourceType ReplicaSets { get; } = new("apps", "v1", "replicasets");

    public static ResourceType StatefulSets { get; } = new("apps", "v1", "statefulsets");

    public static ResourceType DaemonSets { get; } = new("apps", "v1", "daemonsets");

    public static ResourceType ControllerRevisions { get; } = new("apps", "v1", "controllerrevisions");

    public static ResourceType Jobs { get; } = new("batch", "v1", "jobs");

    public static ResourceType CronJobs { get; } = new("batch", "v1", "cronjobs");

    public static ResourceType Leases { get; } = new("coordination.k8s.io", "v1", "leases");

    public static ResourceType PriorityClasses { get; } = new("scheduling.k8s.io", "v1", "priorityclasses");

    public static ResourceType RuntimeClasses { get; } = new("node.k8s.io", "v1", "runtimeclasses");
}
