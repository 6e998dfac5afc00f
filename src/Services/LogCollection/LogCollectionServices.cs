using System.Diagnostics.Metrics;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Dashboard.Services.LogCollection.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection;

public static class LogCollectionServices
{
    /// <summary>
    /// The servers send so much ahead of a reader that waits for the store: with many streams less than a page's calls take.
    /// </summary>
    private const int StreamWindow = 64 * 1024;

    /// <summary>The collector, with the application's own account and the store that the host names; it always runs, where the host has no <see cref="ICollectorDemand"/>.</summary>
    public static IServiceCollection AddLogCollection(
        this IServiceCollection services, CollectorOptions options, Func<IServiceProvider, KubernetesCredential> own, Func<IServiceProvider, ILogSink> sink)
    {
        services.AddMetrics();
        services.AddSingleton<CollectorStatus>();
        services.AddSingleton(provider => new CollectorTelemetry(provider.GetRequiredService<IMeterFactory>(), provider.GetRequiredService<CollectorStatus>()));
        services.AddKeyedSingleton<IKubernetesClientFactory>(typeof(CollectorService), (provider, _) => new KubernetesClientFactory(
            provider.GetRequiredService<ClusterEndpoint>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<KubernetesTelemetry>(),
            provider.GetRequiredService<ILogger<KubernetesClientFactory>>(),
            provider.GetRequiredService<TransportLimits>() with { StreamWindow = StreamWindow }));
        services.AddHostedService(provider => new CollectorService(
            () => provider.GetRequiredKeyedService<IKubernetesClientFactory>(typeof(CollectorService)).Create(own(provider)),
            options,
            () => sink(provider),
            () => provider.GetService<ICollectorDemand>() ?? new SteadyDemand(),
            provider.GetRequiredService<CollectorTelemetry>(),
            provider.GetRequiredService<CollectorStatus>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            provider.GetRequiredService<ILoggerFactory>()));
        return services;
    }
}
