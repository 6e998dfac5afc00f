using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Indices;

/// <summary>The contract on OpenSearch 2, where one is named.</summary>
public sealed class OpenSearchLogIndicesTests() : LogIndicesContract(RealServers.OpenSearch2);
