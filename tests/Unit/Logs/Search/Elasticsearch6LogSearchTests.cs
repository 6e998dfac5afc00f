using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Search;

/// <summary>The contract on Elasticsearch 6.4, where one is named.</summary>
public sealed class Elasticsearch6LogSearchTests() : LogSearchContract(RealServers.Elasticsearch6);
