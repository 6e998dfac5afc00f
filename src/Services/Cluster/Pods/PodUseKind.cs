namespace Dashboard.Services.Cluster.Pods;

/// <summary>What a pod takes from beside itself.</summary>
public enum PodUseKind
{
    ConfigMap,
    Secret,
    Claim,
}
