using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Access;

/// <summary>The contract on Elasticsearch 7.10, where one is named.</summary>
public sealed class ElasticsearchLogRightsTests() : LogRightsContract(RealServers.Elasticsearch7);
