namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class SimulatedReadingTests(SimulatedBackend backend) : ReadingContract(backend), IClassFixture<SimulatedBackend>;
