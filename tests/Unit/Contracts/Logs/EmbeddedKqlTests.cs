namespace Dashboard.Unit.Contracts.Logs;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedKqlTests(EmbeddedKqlBackend backend) : KqlContract(backend), IClassFixture<EmbeddedKqlBackend>;
