using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Network;

public static class NetworkServiceCollectionExtensions
{
    /// <summary>What stands behind services and ingresses, and whom network policies reach; all with the user's own client.</summary>
    public static IServiceCollection AddNetwork(this IServiceCollection services) =>
        services.AddScoped<ServiceEndpoints>().AddScoped<ServiceBackends>().AddScoped<IngressRules>().AddScoped<NetworkPolicyReach>();
}
