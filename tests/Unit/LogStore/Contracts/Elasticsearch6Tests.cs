using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on Elasticsearch 6.4.</summary>
public sealed class Elasticsearch6Tests() : RealServerContract(RealServers.Elasticsearch6);
