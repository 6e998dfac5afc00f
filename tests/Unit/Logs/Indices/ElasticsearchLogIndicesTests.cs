using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Indices;

/// <summary>The contract on Elasticsearch 7.10, where one is named.</summary>
public sealed class ElasticsearchLogIndicesTests() : LogIndicesContract(RealServers.Elasticsearch7);
