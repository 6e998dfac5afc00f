using Dashboard.Simulation;

namespace Dashboard.Unit.Simulation;

/// <summary>One served cluster without incidents for all cases of a class, each of which works on objects of its own.</summary>
public sealed class QuietServer : IAsyncLifetime
{
    public SimulatedCluster Cluster { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Cluster = await SimulatedCluster.StartAsync(new SimulationOptions { Only = [] }, TimeProvider.System, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
