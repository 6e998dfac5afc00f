using Dashboard.Services.Cluster.Objects.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Objects;

public static class ObjectsServiceCollectionExtensions
{
    /// <summary>Single objects, and what their pages read around them.</summary>
    public static IServiceCollection AddObjects(this IServiceCollection services) =>
        services
            .AddScoped<IObjects, LiveObjects>()
            .AddScoped<ISecretValues, SecretValues>();
}
