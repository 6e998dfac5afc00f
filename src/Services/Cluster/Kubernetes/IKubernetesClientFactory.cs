namespace Dashboard.Services.Cluster.Kubernetes;

/// <summary>Makes clients of the configured cluster. Connections, and catalogs by identity, are kept here and outlive a client; a client itself costs nothing.</summary>
public interface IKubernetesClientFactory
{
    /// <summary>The cluster that the application is configured for.</summary>
    ClusterEndpoint Endpoint { get; }

    /// <summary>A client that speaks to <see cref="Endpoint"/> with this credential and no other.</summary>
    IKubernetesClient Create(KubernetesCredential credential);

    /// <summary>Drops what is kept for this client's identity: call it when a session ends.</summary>
    void Forget(IKubernetesClient client);
}
