using Dashboard.Services.Cluster.Problems.Picture;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Problems;

public static class ProblemServices
{
    /// <summary>Needs the cluster's events too.</summary>
    public static IServiceCollection AddClusterProblems(this IServiceCollection services)
    {
        services.AddSingleton<PodFeeds>();
        services.AddSingleton<Diagnoses>();
        services.AddScoped<IProblems, ClusterProblems>();
        services.AddScoped<IPodMaps, PodMaps>();
        return services;
    }
}
