using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on Elasticsearch 7.10.</summary>
public sealed class ElasticsearchTests() : RealServerContract(RealServers.Elasticsearch7);
