using Dashboard.Services.Cluster.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Services.Cluster.Search;

public static class SearchServices
{
    /// <summary>Search for objects by name, on top of the live lists.</summary>
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddLists().AddSingleton<IObjectSearch, ObjectSearch>();
}
