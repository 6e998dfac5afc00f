using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.DataViews;

/// <summary>The contract on Elasticsearch 7.10, where one is named.</summary>
public sealed class ElasticsearchDataViewTests() : DataViewContract(RealServers.Elasticsearch7);
