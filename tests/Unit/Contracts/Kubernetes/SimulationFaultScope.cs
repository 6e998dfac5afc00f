using Dashboard.Simulation;

namespace Dashboard.Unit.Contracts.Kubernetes;

/// <summary>Faults that end with the test.</summary>
internal sealed class SimulationFaultScope(SimulationFaults faults) : IDisposable
{
    public SimulationFaults Faults => faults;

    public void Dispose() => faults.Clear();
}
