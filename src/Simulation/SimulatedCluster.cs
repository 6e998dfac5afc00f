using System.Security.Cryptography;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Incidents;

namespace Dashboard.Simulation;

/// <summary>A Kubernetes API server with a living demo shop behind it, over plain HTTP on 127.0.0.1.</summary>
public sealed class SimulatedCluster : IAsyncDisposable
{
    private readonly World world;
    private readonly ApiServer server;

    private SimulatedCluster(World world, ApiServer server, Task settled)
    {
        Settled = settled;
        this.world = world;
        this.server = server;
        Accounts = world.Accounts;
        Faults = new SimulationFaults(world);
    }

    /// <summary>Base address, for instance <c>http://127.0.0.1:41234</c>.</summary>
    public Uri Server => server.Address;

    /// <summary>Who can log in, the one with the most rights first.</summary>
    public IReadOnlyList<SimulatedAccount> Accounts { get; }

    /// <summary>Ends when the cluster has lived through its past; until then requests wait.</summary>
    public Task Settled { get; }

    /// <summary>Faults that tests switch on. Not reachable over HTTP.</summary>
    public SimulationFaults Faults { get; }

    /// <summary>The names of all incidents, for <see cref="SimulationOptions.Only"/> and <see cref="BeginIncident"/>.</summary>
    public static IReadOnlyList<string> IncidentNames { get; } = [.. IncidentCatalog.Make().Select(incident => incident.Name)];

    /// <summary>A cluster that has lived through its past.</summary>
    public static async Task<SimulatedCluster> StartAsync(SimulationOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var cluster = await BeginAsync(options, timeProvider, cancellationToken);
        await cluster.Settled;
        return cluster;
    }

    /// <summary>Address and accounts at once, while the past is still lived through: see <see cref="Settled"/>.</summary>
    public static async Task<SimulatedCluster> BeginAsync(SimulationOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var key = options.FixedTokens ? SHA256.HashData(BitConverter.GetBytes(options.Seed)) : RandomNumberGenerator.GetBytes(32);
        var world = new World(options, timeProvider, key);
        world.LayOut();
        var settled = Task.Run(
            () =>
            {
                world.Settle();
                world.Agenda.GoLive();
            },
            CancellationToken.None);
        var server = await ApiServer.StartAsync(
            options.Port,
            async (http, stopping) =>
            {
                await settled.WaitAsync(http.RequestAborted);
                await world.Dispatcher.HandleAsync(http, stopping);
            },
            cancellationToken);
        return new SimulatedCluster(world, server, settled);
    }

    /// <summary>Begins an incident now; it stays until it is ended.</summary>
    public void BeginIncident(string name) => world.Switch(name, true);

    public void EndIncident(string name) => world.Switch(name, false);

    public async ValueTask DisposeAsync()
    {
        await Settled.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        world.Agenda.Dispose();
        await server.DisposeAsync();
    }
}
