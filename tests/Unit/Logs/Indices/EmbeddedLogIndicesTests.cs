namespace Dashboard.Unit.Logs.Indices;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogIndicesTests() : LogIndicesContract(null);
