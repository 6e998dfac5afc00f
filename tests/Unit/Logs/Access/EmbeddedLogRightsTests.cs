namespace Dashboard.Unit.Logs.Access;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogRightsTests() : LogRightsContract(null);
