using Dashboard.Web.Hosting;
using Dashboard.Web.Layout.Preferences;

namespace Dashboard.Web.Layout;

public static class LayoutRegistration
{
    /// <summary>The frame around the pages: what it says about the cluster, and what the browser remembers.</summary>
    public static IServiceCollection AddLayout(this IServiceCollection services) => services
        .AddSingleton(provider => Shown(provider.GetRequiredService<ClusterChoice>()))
        .AddScoped<PreferenceStore>();

    private static ShownCluster Shown(ClusterChoice choice) => new(choice.Endpoint.Name, choice.Endpoint.Server.ToString().TrimEnd('/'), choice.IsDemo);
}
