namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class SimulatedAccessTests(SimulatedBackend backend) : AccessContract(backend), IClassFixture<SimulatedBackend>;
