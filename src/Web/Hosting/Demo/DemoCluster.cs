using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Simulation;

namespace Dashboard.Web.Hosting.Demo;

/// <summary>The simulated cluster in this process, for as long as the application runs.</summary>
internal sealed class DemoCluster(SimulatedCluster cluster) : IHostedService
{
    public ClusterChoice Choice { get; } = new()
    {
        Endpoint = new() { Server = cluster.Server, Name = "demo" },
        Source = "Demo:Enabled, or because no cluster is configured",
        OwnCredential = new KubernetesCredential.BearerToken(cluster.Accounts[0].Token),
        IsDemo = true,
    };

    public DemoAccounts Accounts { get; } = new(cluster.Accounts);

    public static async Task<DemoCluster> CreateAsync(SimulationOptions options) =>
        new(await SimulatedCluster.StartAsync(options, TimeProvider.System, CancellationToken.None));

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken) => await cluster.DisposeAsync();
}
