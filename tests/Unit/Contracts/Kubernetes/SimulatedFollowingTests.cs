namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class SimulatedFollowingTests(SimulatedBackend backend) : FollowingContract(backend), IClassFixture<SimulatedBackend>;
