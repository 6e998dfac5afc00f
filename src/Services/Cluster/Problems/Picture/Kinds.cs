namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>The resources that problems point to, in the versions that every served cluster has.</summary>
internal static class Kinds
{
    public static readonly ResourceType Pod = new("", "v1", "pods");
    public static readonly ResourceType Node = new("", "v1", "nodes");
    public static readonly ResourceType Namespace = new("", "v1", "namespaces");
    public static readonly ResourceType ConfigMap = new("", "v1", "configmaps");
    public static readonly ResourceType Secret = new("", "v1", "secrets");
    public static readonly ResourceType Service = new("", "v1", "services");
    public static readonly ResourceType Quota = new("", "v1", "resourcequotas");
    public static readonly ResourceType Claim = new("", "v1", "persistentvolumeclaims");
    public static readonly ResourceType Deployment = new("apps", "v1", "deployments");
    public static readonly ResourceType ReplicaSet = new("apps", "v1", "replicasets");
    public static readonly ResourceType StatefulSet = new("apps", "v1", "statefulsets");
    public static readonly ResourceType DaemonSet = new("apps", "v1", "daemonsets");
    public static readonly ResourceType Job = new("batch", "v1", "jobs");
}
