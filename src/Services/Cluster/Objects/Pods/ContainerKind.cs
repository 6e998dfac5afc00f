namespace Dashboard.Services.Cluster.Objects.Pods;

public enum ContainerKind
{
    Init,

    /// <summary>An init container that keeps running beside the others (<c>restartPolicy: Always</c>).</summary>
    Sidecar,

    Main,

    /// <summary>Added to a running pod, for debugging.</summary>
    Ephemeral,
}
