using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Cluster.Kubernetes.Diagnostics;
using Dashboard.Services.Cluster.Kubernetes.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Services.Cluster.Kubernetes;

public static class KubernetesServices
{
    /// <summary>The Kubernetes client. The host registers the <see cref="ClusterEndpoint"/> that it has found (<see cref="ClusterConfigurationLoader"/>) or started.</summary>
    public static IServiceCollection AddKubernetes(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(TransportLimits.Default);
        services.TryAddSingleton<KubernetesTelemetry>();
        services.TryAddSingleton<IKubernetesClientFactory, KubernetesClientFactory>();
        services.AddOptions<ClusterOptions>().BindConfiguration(ClusterOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClusterOptions>, ClusterOptionsValidator>());
        return services;
    }
}
