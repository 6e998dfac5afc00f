using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Services.Cluster.Kubernetes;

public static class KubernetesServices
{
    /// <summary>The Kubernetes client. The host registers the <see cref="ClusterEndpoint"/> that it has found or started.</summary>
    public static IServiceCollection AddKubernetes(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IKubernetesClientFactory, KubernetesClientFactory>();
        return services;
    }
}
