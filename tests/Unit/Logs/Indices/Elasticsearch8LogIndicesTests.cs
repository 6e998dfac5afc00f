using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Indices;

/// <summary>The contract on Elasticsearch 8.4, where one is named.</summary>
public sealed class Elasticsearch8LogIndicesTests() : LogIndicesContract(RealServers.Elasticsearch8);
