using Dashboard.Unit.LogStore.Contracts;
using Dashboard.Unit.Logs.Support;

namespace Dashboard.Unit.Logs.Patterns;

/// <summary>The contract on the server of <c>ELASTICSEARCH_URL</c>, where one is named.</summary>
public sealed class ElasticsearchPatternSearchTests : PatternSearchContract
{
    private protected override Task<LogBackend> OpenAsync()
    {
        Assert.SkipWhen(ElasticsearchTests.Address is null, "ELASTICSEARCH_URL names no server.");
        return Task.FromResult(LogBackend.Server(ElasticsearchTests.Address!));
    }
}
