namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class SimulatedCollectingTests(SimulatedBackend backend) : CollectingContract(backend), IClassFixture<SimulatedBackend>;
