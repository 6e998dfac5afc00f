using Dashboard.Services.Cluster.Kubernetes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Cluster.Capacity;

public static class CapacityServices
{
    /// <summary>With the dashboard's own account, where it has one, which records the last hour.</summary>
    public static IServiceCollection AddClusterCapacity(this IServiceCollection services, Func<IServiceProvider, KubernetesCredential?> own)
    {
        services.AddSingleton<CapacityFeeds>();
        services.AddSingleton<CapacityHistory>();
        services.AddHostedService(provider => new CapacityRecorder(
            own(provider),
            provider.GetRequiredService<IKubernetesClientFactory>(),
            provider.GetRequiredService<CapacityHistory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CapacityRecorder>>()));
        services.AddScoped<ICapacity, ClusterCapacity>();
        return services;
    }
}
