namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class RealAccessTests(RealBackend backend) : AccessContract(backend), IClassFixture<RealBackend>;
