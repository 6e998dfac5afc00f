namespace Dashboard.Unit.Logs.Search;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogSearchTests() : LogSearchContract(null);
