namespace Dashboard.Unit.Contracts.Kubernetes;

public sealed class RealFollowingTests(RealBackend backend) : FollowingContract(backend), IClassFixture<RealBackend>;
