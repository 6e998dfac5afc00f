using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Services.Cluster.Lists;

public static class ListsServices
{
    /// <summary>Live lists of any kind.</summary>
    public static IServiceCollection AddLists(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ResourceLists>();
        services.TryAddSingleton<IResourceLists>(provider => provider.GetRequiredService<ResourceLists>());
        return services;
    }
}
