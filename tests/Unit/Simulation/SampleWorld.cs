using Dashboard.Simulation;
using Dashboard.Simulation.Store;
using Dashboard.Unit.Support;

namespace Dashboard.Unit.Simulation;

/// <summary>A cluster without its server, on a clock that tests move.</summary>
internal sealed class SampleWorld
{
    public SampleWorld(params string[] incidents)
        : this(new SimulationOptions { Only = incidents, FixedTokens = true })
    {
    }

    public SampleWorld(SimulationOptions options)
    {
        World = new World(options, Time, new byte[32]);
        World.Populate();
        World.Agenda.GoLive();
    }

    public ManualTime Time { get; } = new();

    public World World { get; }

    public ObjectStore Store => World.Store;

    public StoredObject Get(string storage, string space, string name) => Store.Find(storage, space, name) ?? throw new InvalidOperationException($"{storage} {space}/{name} is not there");

    public List<StoredObject> PodsOf(string space, string app) => [.. Store.Of("pods").All.Where(pod => pod.Namespace == space && pod.Labels.GetValueOrDefault("app") == app)];

    /// <summary>All objects with their content, but for certificates, whose keys are never from the seed.</summary>
    public string Dump()
    {
        var lines = Store.Collections.OrderBy(collection => collection.Storage, StringComparer.Ordinal)
            .SelectMany(collection => collection.All.Where(item => item.Name != "storefront-tls").Select(item => $"{collection.Storage} {item.Json.ToJsonString()}"));
        return string.Join('\n', lines);
    }
}
