using Dashboard.Simulation.Access;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Incidents;
using Dashboard.Simulation.Logs;
using Dashboard.Simulation.Shop;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation;

/// <summary>The simulation put together.</summary>
internal sealed class World
{
    private readonly SimulationOptions options;
    private readonly Director director;
    private readonly Stage stage;
    private DateTimeOffset start;

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

        Events = new EventRecorder(Store, Catalog, Agenda);
        Core = new Core(Agenda, Store, Random, Events, new ImageRegistry(), new WorkQueue(Agenda), new Troubles(options.Seed, passing: options.Incidents && options.Only is null));
        Usage = new Usage(Core);
        Services = new Services(Core, Catalog);
        Admission = new Admission(Core, Catalog, new Quotas(Core));
        Kubelet = new Kubelet(Core);
        var cronJobs = new CronJobs(Core, Catalog);
        AddControllers();
        stage = new Stage(Core, Kubelet, new Nodes(Core, Kubelet), cronJobs, Admission);
        director = new Director(stage, options);
        Dispatcher = Handlers(timeProvider);
    }

    public Agenda Agenda { get; }
    public RandomSource Random { get; }
    public ObjectStore Store { get; }
    public ResourceCatalog Catalog { get; }
    public Authorizer Authorizer { get; }
    public TokenIssuer Tokens { get; }
    public ContinueTokens ContinueTokens { get; }
    public FaultState FaultState { get; } = new();
    public EventRecorder Events { get; }
    public Core Core { get; }
    public Usage Usage { get; }
    public Services Services { get; }
    public Admission Admission { get; }
    public Kubelet Kubelet { get; }
    public Dispatcher Dispatcher { get; }
    public IReadOnlyList<SimulatedAccount> Accounts { get; private set; } = [];

    /// <summary>Makes the cluster as it is found at start: laid out six days ago, newer versions a day ago, and the last hour lived through.</summary>
    public void Populate()
    {
        LayOut();
        Settle();
    }

    /// <summary>The first part: a cluster nobody deployed to yet, and the accounts, whose tokens hold from today on.</summary>
    public void LayOut()
    {
        lock (Agenda.Gate)
        {
            start = Agenda.Now;
            Events.Since = start.AddMinutes(-58);
            Core.Settling = true;
            Agenda.StartAt(start.AddDays(-6));
            BootstrapRoles.AddTo(Store);
            ClusterSetup.AddTo(Store, Catalog);
            Accounts = DemoAccounts.Issue(this, start, new RandomSource(options.Seed));
        }
    }

    /// <summary>The second part, most of the work: everything since.</summary>
    public void Settle()
    {
        lock (Agenda.Gate)
        {
            var now = start;
            ShopSetup.AddTo(Core, new WorkloadObjects(Core, Services));
            CertificateExpiring.Put(stage, now.AddDays(80));
            Agenda.RunUntil(now.AddDays(-6).AddMinutes(1));
            Agenda.StartAt(now.AddHours(-27));
            foreach (var workload in Workloads.All.Where(workload => workload.Before is not null))
                stage.RollOut(workload.Name, workload.Version);
            Agenda.RunUntil(now.AddHours(-27).AddMinutes(1));
            SizeTest.AddTo(Core, options.ExtraPods);
            Agenda.RunUntil(now.AddMinutes(-58));
            Core.Settling = false;
            director.Plan(now);
            stage.CronJobs.PlanAll();
            stage.Nodes.Plan(now);
            Agenda.RunUntil(now);
            // Nobody has watched yet: the past needs no history, which is most of the memory at the start.
            Store.ForgetHistory();
            Store.Close();
            Agenda.Every(60, Store.Close);
        }
    }

    /// <summary>Begins or ends an incident.</summary>
    public void Switch(string incident, bool on)
    {
        lock (Agenda.Gate)
            director.Switch(incident, on);
    }

    public void MarkApiService(string groupVersion, bool available) => ApiServices.Mark(this, groupVersion, available);

    private void AddControllers()
    {
        _ = new Scheduler(Core);
        _ = new ReplicaSets(Core, Admission, Catalog);
        _ = new Deployments(Core, Catalog);
        _ = new StatefulSets(Core, Admission, Catalog);
        _ = new DaemonSets(Core, Admission, Catalog);
        _ = new Jobs(Core, Admission, Catalog);
        _ = new Claims(Core);
        _ = new Protections(Core);
        _ = new DisruptionBudgets(Core);
        _ = new Autoscalers(Core, Usage);
        _ = new GarbageCollector(Core);
        _ = new Namespaces(Core, Catalog);
    }

    private Dispatcher Handlers(TimeProvider timeProvider)
    {
        var reads = new ReadHandler(Store, Agenda);
        var metrics = new MetricsSource(Core, Usage);
        var lists = new ListHandler(Store, Agenda, ContinueTokens, metrics);
        var writes = new WriteHandler(Core, Admission, new Defaults(Services), reads);
        var absent = new AbsentApis(Store, Catalog);
        return new Dispatcher(Store, Catalog, Authorizer, Tokens, new FaultGate(FaultState, absent, timeProvider), new DiscoveryHandler(Catalog, FaultState, absent), new ResourceHandlers(
            lists,
            new WatchHandler(Store, FaultState, timeProvider, new WatchEventWriter(Agenda)),
            reads,
            metrics,
            new ReviewHandler(Store, Agenda, Authorizer, Tokens),
            writes,
            new PatchHandler(Core, writes, reads),
            new DeleteHandler(Core, reads, lists),
            new SubresourceHandlers(new LogHandler(Core, reads, timeProvider), new ExecHandler(Core, reads), new ScaleHandler(Core, writes, reads), new EvictionHandler(Core, reads), new TokenHandler(Core, Tokens, reads))));
    }
}
