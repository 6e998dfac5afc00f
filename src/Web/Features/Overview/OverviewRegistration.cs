using Dashboard.Services.Cluster.Capacity;
using Dashboard.Services.Cluster.Changes;
using Dashboard.Services.Cluster.Events;
using Dashboard.Services.Cluster.Problems;
using Dashboard.Web.Hosting;

namespace Dashboard.Web.Features.Overview;

public static class OverviewRegistration
{
    /// <summary>What the overview and the events page show.</summary>
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddClusterEvents()
        .AddClusterProblems()
        .AddClusterChanges()
        .AddClusterCapacity(provider => provider.GetRequiredService<ClusterChoice>().OwnCredential);
}
