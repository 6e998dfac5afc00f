namespace Dashboard.Unit.Contracts.Logs;

/// <summary>The contract on the server of <c>ELASTICSEARCH_URL</c>, where one is named.</summary>
public sealed class RealKqlTests(RealKqlBackend backend) : KqlContract(backend), IClassFixture<RealKqlBackend>;
