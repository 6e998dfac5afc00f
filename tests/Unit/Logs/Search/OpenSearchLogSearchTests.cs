using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Search;

/// <summary>The contract on OpenSearch 2, where one is named.</summary>
public sealed class OpenSearchLogSearchTests() : LogSearchContract(RealServers.OpenSearch2);
