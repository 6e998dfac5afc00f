using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.DataViews;

/// <summary>The contract on Elasticsearch 6.4, where one is named.</summary>
public sealed class Elasticsearch6DataViewTests() : DataViewContract(RealServers.Elasticsearch6);
