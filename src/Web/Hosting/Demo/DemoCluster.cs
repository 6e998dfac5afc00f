using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Simulation;

namespace Dashboard.Web.Hosting.Demo;

/// <summary>Ends the simulated cluster with the application.</summary>
internal sealed class DemoCluster(SimulatedCluster? cluster) : IHostedService
{
    public static async Task<ClusterSetup> StartAsync(SimulationOptions options)
    {
        var cluster = await SimulatedCluster.StartAsync(options, TimeProvider.System, CancellationToken.None);
        var choice = new ClusterChoice
        {
            Endpoint = new() { Server = cluster.Server, Name = "demo" },
            Source = "Demo:Enabled, or because no cluster is configured",
            OwnCredential = new KubernetesCredential.BearerToken(cluster.Accounts[0].Token),
            IsDemo = true,
        };
        return new(choice, new([.. cluster.Accounts.Select(account => new DemoAccount(account.Name, account.Token, account.Namespace))]), cluster);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => cluster is null ? Task.CompletedTask : cluster.DisposeAsync().AsTask();
}
