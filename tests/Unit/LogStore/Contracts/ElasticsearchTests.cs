using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on Elasticsearch 7.10.</summary>
public sealed class ElasticsearchTests() : RealServerContract(RealServers.Elasticsearch7)
{
    /// <summary>The server of <c>ELASTICSEARCH_URL</c>, for tests of what speaks to one server; null where none is named.</summary>
    public static Uri? Address => Environment.GetEnvironmentVariable("ELASTICSEARCH_URL") is { Length: > 0 } url ? new Uri(url) : null;
}
