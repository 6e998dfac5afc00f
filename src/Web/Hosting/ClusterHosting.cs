using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Web.Hosting.Demo;
using Dashboard.Web.Hosting.Settings;

namespace Dashboard.Web.Hosting;

internal static class ClusterHosting
{
    /// <summary>The configured cluster; the demo where there is none, or where it is asked for, which settles while the application starts; else nothing, which the login page says.</summary>
    public static Task<ClusterSetup> FindClusterAsync(AppSettings settings) => settings.IsDemo
        ? Task.Run(() => DemoCluster.StartAsync(settings.Demo.Simulation))
        : Task.FromResult(new ClusterSetup(ChoiceOf(settings), DemoAccounts.None, null));

    /// <summary>Nothing of this may be resolved before <paramref name="cluster"/> is there.</summary>
    public static void AddCluster(this IServiceCollection services, Task<ClusterSetup> cluster)
    {
        services.AddSingleton(_ => cluster.GetAwaiter().GetResult().Choice);
        services.AddSingleton(_ => cluster.GetAwaiter().GetResult().Choice.Endpoint);
        services.AddSingleton(_ => cluster.GetAwaiter().GetResult().Accounts);
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<DemoCluster>(provider, cluster.GetAwaiter().GetResult()));
        services.AddSingleton<ClusterStatus>();
        services.AddKubernetes();
    }

    private static ClusterChoice ChoiceOf(AppSettings settings) => settings.Cluster is { } found
        ? new() { Endpoint = found.Endpoint, Source = found.Source, Notes = found.Notes, OwnCredential = found.OwnCredential }
        : ClusterChoice.None;
}
