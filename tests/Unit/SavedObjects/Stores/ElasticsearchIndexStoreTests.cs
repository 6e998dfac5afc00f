using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Unit.SavedObjects.Support;

namespace Dashboard.Unit.SavedObjects.Stores;

/// <summary>The contract on an index of the server of <c>ELASTICSEARCH_URL</c>, where one is named: any version, OpenSearch too.</summary>
public sealed class ElasticsearchIndexStoreTests : SavedObjectStoreContract, IAsyncLifetime
{
    private IndexServer? server;

    public async ValueTask InitializeAsync()
    {
        var url = Environment.GetEnvironmentVariable("ELASTICSEARCH_URL");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "ELASTICSEARCH_URL names no server.");
        server = new(() => new SocketsHttpHandler(), new Uri(url!));
        await server.SendAsync(HttpMethod.Delete, $"/{IndexServer.Index}", null);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is null)
            return;
        await server.SendAsync(HttpMethod.Delete, $"/{IndexServer.Index}", null);
        server.Dispose();
    }

    private protected override Task<ISavedObjectStore> OpenAsync() => Task.FromResult(server!.Open());
}
