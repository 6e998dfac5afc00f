using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Simulation;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>The simulated cluster, quiet.</summary>
public sealed class SimulatedBackend : KubernetesBackend
{
    private SimulatedCluster? cluster;

    public override string? Missing => null;

    public SimulationFaults Faults => cluster!.Faults;

    protected override async Task<(ClusterEndpoint Endpoint, KubernetesCredential Admin)> StartAsync()
    {
        cluster = await SimulatedCluster.StartAsync(new SimulationOptions { Incidents = false }, TimeProvider.System, TestContext.Current.CancellationToken);
        return (new ClusterEndpoint { Server = cluster.Server, Name = "simulation" }, new KubernetesCredential.BearerToken(cluster.Accounts[0].Token));
    }

    protected override ValueTask StopAsync() => cluster!.DisposeAsync();
}
