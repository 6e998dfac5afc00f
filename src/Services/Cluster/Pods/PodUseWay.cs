namespace Dashboard.Services.Cluster.Pods;

/// <summary>How a pod takes it.</summary>
public enum PodUseWay
{
    Volume,
    Variable,
    AllVariables,
    ImagePull,
}
