using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Services.Cluster.Events;

public static class EventServices
{
    public static IServiceCollection AddClusterEvents(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<EventFeeds>();
        services.AddScoped<IEvents, ClusterEvents>();
        return services;
    }
}
