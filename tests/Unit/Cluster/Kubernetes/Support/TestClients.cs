using System.Diagnostics.Metrics;
using Dashboard.Services.Cluster;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Credentials;
using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Dashboard.Services.Cluster.Kubernetes.Discovery;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Cluster.Kubernetes.Support;

/// <summary>Clients over a handler of the test's own.</summary>
internal static class TestClients
{
    public static ResourceType Pods { get; } = new("", "v1", "pods");

    public static IKubernetesClient Of(HttpMessageHandler handler, TimeProvider? time = null, KubernetesCredential? credential = null, TransportLimits? limits = null)
    {
        var clock = time ?? TimeProvider.System;
        var endpoint = new ClusterEndpoint { Server = new Uri("https://cluster.test:6443"), Name = "test" };
        var telemetry = new KubernetesTelemetry(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>());
        var context = new TransportContext(endpoint, new ConnectionPools(_ => handler), limits ?? TransportLimits.Default, clock, telemetry, NullLogger.Instance);
        var caller = credential ?? new KubernetesCredential.BearerToken("secret-token");
        var key = IdentityKeys.Of(endpoint.Server, caller);
        return new KubernetesClient(new KubernetesTransport(context, new CredentialSources(endpoint, clock).For(caller, key)), key, new CatalogCache(clock));
    }
}
