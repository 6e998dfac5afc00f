using Dashboard.Services.Cluster.Kubernetes.Discovery;
using Dashboard.Services.Cluster.Kubernetes.Transport;

namespace Dashboard.Services.Cluster.Kubernetes;

internal sealed class KubernetesClientFactory(ClusterEndpoint endpoint, TimeProvider time) : IKubernetesClientFactory, IDisposable
{
    private readonly ConnectionPools pools = new(endpoint, TransportLimits.Default);
    private readonly CatalogCache catalogs = new(time);

    public ClusterEndpoint Endpoint => endpoint;

    public IKubernetesClient Create(KubernetesCredential credential)
    {
        var (invoker, header) = credential switch
        {
            KubernetesCredential.BearerToken token => (pools.Shared, new FixedHeader(token.Token)),
            KubernetesCredential.ClientCertificate certificate => (pools.For(certificate.Certificate), new FixedHeader(null)),
            KubernetesCredential.Anonymous => (pools.Shared, new FixedHeader(null)),
            _ => throw new NotSupportedException($"{credential} cannot be used yet."),
        };
        var transport = new KubernetesTransport(endpoint.Server, invoker, header, TransportLimits.Default, time);
        return new KubernetesClient(transport, IdentityKeys.Of(endpoint.Server, credential), catalogs);
    }

    public void Dispose() => pools.Dispose();
}
