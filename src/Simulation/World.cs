using Dashboard.Simulation.Access;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Store;
using Dashboard.Simulation.Shop;

namespace Dashboard.Simulation;

/// <summary>The simulation put together.</summary>
internal sealed class World
{
    private readonly SimulationOptions options;

    public World(SimulationOptions options, TimeProvider timeProvider, byte[] key)
    {
        this.options = options;
        Agenda = new Agenda(timeProvider);
        Random = new RandomSource(options.Seed);
        Store = new ObjectStore(Agenda, Random);
        Catalog = new ResourceCatalog(Store);
        Authorizer = new Authorizer(Store);
        Tokens = new TokenIssuer(Store, Agenda, key);
        ContinueTokens = new ContinueTokens(Agenda);
        _ = new RoleAggregation(Store);

        var reads = new ReadHandler(Store, Agenda);
        Dispatcher = new Dispatcher(Store, Catalog, Authorizer, Tokens, new FaultGate(FaultState, timeProvider), new DiscoveryHandler(Catalog, FaultState), new ResourceHandlers(
            Store,
            new ListHandler(Store, Agenda, ContinueTokens),
            new WatchHandler(Store, timeProvider, new WatchEventWriter(Agenda)),
            reads,
            new ReviewHandler(Store, Agenda, Authorizer, Tokens)));
    }

    public Agenda Agenda { get; }
    public RandomSource Random { get; }
    public ObjectStore Store { get; }
    public ResourceCatalog Catalog { get; }
    public Authorizer Authorizer { get; }
    public TokenIssuer Tokens { get; }
    public ContinueTokens ContinueTokens { get; }
    public FaultState FaultState { get; } = new();
    public Dispatcher Dispatcher { get; }
    public IReadOnlyList<SimulatedAccount> Accounts { get; private set; } = [];

    /// <summary>Makes the cluster as it is found at start.</summary>
    public void Populate()
    {
        lock (Agenda.Gate)
        {
            var now = Agenda.Now;
            Agenda.StartAt(now.AddDays(-6));
            BootstrapRoles.AddTo(Store);
            ClusterSetup.AddTo(Store, Catalog);
            Agenda.RunUntil(now);
            Accounts = DemoAccounts.AddTo(this);
            _ = options;
        }
    }

    public void MarkApiService(string groupVersion, bool available) => ApiServices.Mark(this, groupVersion, available);
}
