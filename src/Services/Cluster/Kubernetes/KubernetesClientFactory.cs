using Dashboard.Services.Cluster.Kubernetes.Credentials;
using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Dashboard.Services.Cluster.Kubernetes.Discovery;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Cluster.Kubernetes;

internal sealed class KubernetesClientFactory : IKubernetesClientFactory, IDisposable
{
    private readonly TransportContext context;
    private readonly CredentialSources credentials;
    private readonly CatalogCache catalogs;

    public KubernetesClientFactory(ClusterEndpoint endpoint, TimeProvider time, KubernetesTelemetry telemetry, ILogger<KubernetesClientFactory> logger, TransportLimits limits)
    {
        context = new(endpoint, new ConnectionPools(new ConnectionHandlers(endpoint, limits).Create), limits, time, telemetry, logger);
        credentials = new(endpoint, time);
        catalogs = new(time);
    }

    public ClusterEndpoint Endpoint => context.Endpoint;

    public IKubernetesClient Create(KubernetesCredential credential)
    {
        var identityKey = IdentityKeys.Of(Endpoint.Server, credential);
        var transport = new KubernetesTransport(context, credentials.For(credential, identityKey));
        return new KubernetesClient(transport, identityKey, catalogs);
    }

    public void Forget(IKubernetesClient client) => catalogs.Forget(client.IdentityKey);

    public void Dispose()
    {
        catalogs.Dispose();
        context.Pools.Dispose();
    }
}
