using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Graph;

public static class GraphServiceCollectionExtensions
{
    /// <summary>Graphs of related objects, from the user's own lists.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services) => services.AddScoped<IObjectGraphs, ObjectGraphs>();
}
