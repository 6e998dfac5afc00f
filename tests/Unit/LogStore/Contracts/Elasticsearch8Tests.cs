using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on Elasticsearch 8.4.</summary>
public sealed class Elasticsearch8Tests() : RealServerContract(RealServers.Elasticsearch8);
