using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Shop;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Incidents;

/// <summary>checkout 6.5.0 never becomes ready; after two minutes its roll-out counts as stuck, and the old version serves on.</summary>
internal sealed class StuckRollOut : Incident
{
    public override string Name => "stuck-roll-out";

    public override void Prepare(Stage stage) => stage.Core.Images.Add(Workloads.Get("checkout").ImageOf("6.5.0"), new Behavior
    {
        Log = "java",
        Memory = 300,
        Cpu = 0.1,
        Unready = "Get \"http://10.244.0.7:8080/ready\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)",
    });

    public override void Begin(Stage stage)
    {
        stage.Store.Change(new ObjectKey(Deployments.Storage, "shop", "checkout"), json => json.Set(120, "spec", "progressDeadlineSeconds"));
        stage.RollOut("checkout", "6.5.0");
    }

    public override void End(Stage stage) => stage.RollOut("checkout", "6.4.0");
}
