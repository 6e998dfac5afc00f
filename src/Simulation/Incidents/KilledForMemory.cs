using Dashboard.Simulation.Controllers;
using Dashboard.Simulation.Shop;

namespace Dashboard.Simulation.Incidents;

/// <summary>payment rolls out 2.14.0, whose memory grows to its limit of 256 MiB until it is killed.</summary>
internal sealed class KilledForMemory : Incident
{
    public override string Name => "killed-for-memory";

    public override TimeSpan StartedAgo => TimeSpan.FromMinutes(17);

    public override bool AtStart => true;

    public override bool Recurs => false;

    public override void Prepare(Stage stage) => stage.Core.Images.Add(Workloads.Get("payment").ImageOf("2.14.0"), new Behavior
    {
        Log = "rates",
        Memory = 96,
        Leak = 158,
        Cpu = 0.09,
        EndsAfter = 75,
        ExitCode = 137,
        ExitReason = "OOMKilled",
        LastWords = ["INFO loading rates for 214 currencies", "WARN cache of rates grew to 182 MB", "FATAL heap: allocation of 18 MB failed while loading rates"],
    });

    public override void Begin(Stage stage) => stage.RollOut("payment", "2.14.0");

    public override void End(Stage stage) => stage.RollOut("payment", "2.13.4");
}
