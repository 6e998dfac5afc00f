using Dashboard.Simulation.Logs;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Controllers;

/// <summary>What every controller works with.</summary>
internal sealed record Core(Agenda Agenda, ObjectStore Store, RandomSource Random, EventRecorder Events, ImageRegistry Images, WorkQueue Queue, Troubles Troubles)
{
    /// <summary>While the cluster is laid out in the past: things come to be at once and tell no events.</summary>
    public bool Settling { get; set; }

    public DateTimeOffset Now => Agenda.Now;

    /// <summary>A moment's work of a controller, in seconds. While the cluster is laid out it gathers what comes together.</summary>
    public double Moment => Settling ? 0.5 : 0.05 + (Random.Unit() * 0.15);

    public double Between(double low, double high) => Settling ? 0 : low + (Random.Unit() * (high - low));
}
