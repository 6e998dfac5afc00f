using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on OpenSearch 2.</summary>
public sealed class OpenSearchTests() : RealServerContract(RealServers.OpenSearch2);
