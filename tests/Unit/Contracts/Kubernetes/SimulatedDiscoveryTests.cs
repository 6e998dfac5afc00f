namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class SimulatedDiscoveryTests(SimulatedBackend backend) : DiscoveryContract(backend), IClassFixture<SimulatedBackend>;
