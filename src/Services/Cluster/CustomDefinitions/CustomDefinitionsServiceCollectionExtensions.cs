using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.CustomDefinitions;

public static class CustomDefinitionsServiceCollectionExtensions
{
    public static IServiceCollection AddCustomDefinitions(this IServiceCollection services) => services.AddScoped<CustomObjects>();
}
