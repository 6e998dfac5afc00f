using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Web.Hosting.Demo;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class ClusterHosting
{
    /// <summary>The configured cluster; the demo where there is none, or where it is asked for; else nothing, which the login page says.</summary>
    public static async Task AddClusterAsync(this IServiceCollection services, AppSettings settings)
    {
        if (settings.Cluster is null && settings.Demo.Enabled != false)
        {
            var demo = await DemoCluster.CreateAsync(settings.Demo.Simulation);
            services.AddHostedService(_ => demo);
            services.AddCluster(demo.Choice, demo.Accounts);
        }
        else
        {
            services.AddCluster(ChoiceOf(settings), DemoAccounts.None);
        }
    }

    private static void AddCluster(this IServiceCollection services, ClusterChoice choice, DemoAccounts accounts)
    {
        services.AddSingleton(choice);
        services.AddSingleton(choice.Endpoint);
        services.AddSingleton(accounts);
        services.AddSingleton<ClusterStatus>();
        services.AddKubernetes();
    }

    private static ClusterChoice ChoiceOf(AppSettings settings) => settings.Cluster is { } found
        ? new() { Endpoint = found.Endpoint, Source = found.Source, Notes = found.Notes, OwnCredential = found.OwnCredential }
        : ClusterChoice.None;
}
