using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Changes;

public static class ChangeServices
{
    /// <summary>Needs the cluster's events too.</summary>
    public static IServiceCollection AddClusterChanges(this IServiceCollection services)
    {
        services.AddSingleton<ChangeFeeds>();
        services.AddScoped<IChanges, ClusterChanges>();
        return services;
    }
}
