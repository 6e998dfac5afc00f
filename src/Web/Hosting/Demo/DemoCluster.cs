using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Simulation;

namespace Dashboard.Web.Hosting.Demo;

/// <summary>Ends the simulated cluster with the application.</summary>
internal sealed partial class DemoCluster(ClusterSetup setup, IHostApplicationLifetime lifetime, ILogger<DemoCluster> logger) : IHostedService
{
    private readonly SimulatedCluster? cluster = setup.Demo;
    private Task settling = Task.CompletedTask;

    public static async Task<ClusterSetup> StartAsync(SimulationOptions options)
    {
        var cluster = await SimulatedCluster.BeginAsync(options, TimeProvider.System, CancellationToken.None);
        var choice = new ClusterChoice
        {
            Endpoint = new() { Server = cluster.Server, Name = "demo" },
            Source = "Demo:Enabled, or because no cluster is configured",
            OwnCredential = new KubernetesCredential.BearerToken(cluster.Accounts[0].Token),
            IsDemo = true,
        };
        return new(choice, new([.. cluster.Accounts.Select(account => new DemoAccount(account.Name, account.Token, account.Namespace))]), cluster);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (cluster is not null)
            settling = SettleAsync(cluster);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await settling;
        if (cluster is not null)
            await cluster.DisposeAsync();
    }

    /// <summary>The log-in page is served meanwhile; what asks the cluster waits.</summary>
    private async Task SettleAsync(SimulatedCluster demo)
    {
        try
        {
            await demo.Settled;
            // The past's making leaves much behind, which would stay for as long as little is allocated.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
#pragma warning disable CA1031 // A demo that cannot come up is a bug, whatever it is: the application ends with it in the log.
        catch (Exception exception)
        {
            LogBroken(exception);
            lifetime.StopApplication();
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(1900, LogLevel.Critical, "The demo cluster did not come up")]
    private partial void LogBroken(Exception exception);
}
