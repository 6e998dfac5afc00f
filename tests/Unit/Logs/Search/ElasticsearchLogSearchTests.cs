using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Search;

/// <summary>The contract on Elasticsearch 7.10, where one is named.</summary>
public sealed class ElasticsearchLogSearchTests() : LogSearchContract(RealServers.Elasticsearch7);
