using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Access;

/// <summary>The contract on Elasticsearch 6.4, where one is named.</summary>
public sealed class Elasticsearch6LogRightsTests() : LogRightsContract(RealServers.Elasticsearch6);
