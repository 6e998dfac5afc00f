namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class RealDiscoveryTests(RealBackend backend) : DiscoveryContract(backend), IClassFixture<RealBackend>;
