namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class RealReadingTests(RealBackend backend) : ReadingContract(backend), IClassFixture<RealBackend>;
