using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Unit.Cluster.Kubernetes.Support;

/// <summary>Clients as the application makes them, of a server of the test's own.</summary>
internal sealed class TlsClients(ServiceProvider services) : IDisposable
{
    public static TlsClients Of(TlsServer server, Func<ClusterEndpoint, ClusterEndpoint> with) =>
        new(new ServiceCollection().AddSingleton(with(new ClusterEndpoint { Server = server.Address, Name = "test" })).AddKubernetes().BuildServiceProvider());

    public IKubernetesClient Client(KubernetesCredential? credential = null) =>
        services.GetRequiredService<IKubernetesClientFactory>().Create(credential ?? new KubernetesCredential.Anonymous());

    public void Dispose() => services.Dispose();
}
