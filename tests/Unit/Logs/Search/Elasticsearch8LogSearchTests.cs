using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Search;

/// <summary>The contract on Elasticsearch 8.4, where one is named.</summary>
public sealed class Elasticsearch8LogSearchTests() : LogSearchContract(RealServers.Elasticsearch8);
