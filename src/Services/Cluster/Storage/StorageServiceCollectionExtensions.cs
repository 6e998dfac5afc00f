using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Storage;

public static class StorageServiceCollectionExtensions
{
    /// <summary>What claims, volumes and storage classes need beyond their own JSON.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) =>
        services.AddScoped<StorageClassUse>().AddScoped<ClaimEvents>();
}
