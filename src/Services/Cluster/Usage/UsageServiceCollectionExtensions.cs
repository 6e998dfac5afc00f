using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Usage;

public static class UsageServiceCollectionExtensions
{
    /// <summary>Who uses what: config maps, secrets, claims, selectors, service accounts.</summary>
    public static IServiceCollection AddUsage(this IServiceCollection services) =>
        services.AddScoped<ObjectUsage>().AddScoped<SelectedPods>().AddScoped<KindReferences>();
}
