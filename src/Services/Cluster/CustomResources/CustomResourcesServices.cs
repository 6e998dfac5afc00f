using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.CustomResources;

public static class CustomResourcesServices
{
    /// <summary>Kinds that Kubernetes itself does not bring.</summary>
    public static IServiceCollection AddCustomResources(this IServiceCollection services) => services.AddScoped<ICustomResources, CustomResources>();
}
