using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Capacity;

public static class CapacityServices
{
    /// <summary>Needs the cluster's configuration, for the account that records the last hour.</summary>
    public static IServiceCollection AddClusterCapacity(this IServiceCollection services)
    {
        services.AddSingleton<CapacityFeeds>();
        services.AddSingleton<CapacityHistory>();
        services.AddHostedService<CapacityRecorder>();
        services.AddScoped<ICapacity, ClusterCapacity>();
        return services;
    }
}
