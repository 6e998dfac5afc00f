using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.DataViews;

/// <summary>The contract on OpenSearch 2, where one is named.</summary>
public sealed class OpenSearchDataViewTests() : DataViewContract(RealServers.OpenSearch2);
