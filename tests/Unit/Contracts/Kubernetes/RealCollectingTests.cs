namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class RealCollectingTests(RealBackend backend) : CollectingContract(backend), IClassFixture<RealBackend>;
