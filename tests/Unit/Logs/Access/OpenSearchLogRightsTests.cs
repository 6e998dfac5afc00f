using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Access;

/// <summary>The contract on OpenSearch 2, where one is named.</summary>
public sealed class OpenSearchLogRightsTests() : LogRightsContract(RealServers.OpenSearch2);
