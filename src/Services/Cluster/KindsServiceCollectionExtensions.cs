using Dashboard.Services.Cluster.CustomDefinitions;
using Dashboard.Services.Cluster.Graph;
using Dashboard.Services.Cluster.Network;
using Dashboard.Services.Cluster.Rbac;
using Dashboard.Services.Cluster.Storage;
using Dashboard.Services.Cluster.Usage;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster;

public static class KindsServiceCollectionExtensions
{
    /// <summary>What the pages of single kinds need beyond the object itself. Scoped: all with the logged-in user's client.</summary>
    public static IServiceCollection AddKinds(this IServiceCollection services) =>
        services.AddNetwork().AddRbac().AddStorage().AddUsage().AddCustomDefinitions().AddGraph();
}
