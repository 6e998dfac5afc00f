using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Indices;

/// <summary>The contract on Elasticsearch 6.4, where one is named.</summary>
public sealed class Elasticsearch6LogIndicesTests() : LogIndicesContract(RealServers.Elasticsearch6);
