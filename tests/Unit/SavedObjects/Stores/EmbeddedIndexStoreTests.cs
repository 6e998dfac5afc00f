using Dashboard.Services.Primitives;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Unit.LogStore.Support;
using Dashboard.Unit.SavedObjects.Support;
using Some = Dashboard.Unit.SavedObjects.Support.Some;

namespace Dashboard.Unit.SavedObjects.Stores;

/// <summary>The contract on an index of the embedded log store.</summary>
public sealed class EmbeddedIndexStoreTests : SavedObjectStoreContract, IAsyncLifetime
{
    private TemporaryApi? api;
    private IndexServer? server;

    public async ValueTask InitializeAsync()
    {
        api = await TemporaryApi.OpenAsync();
        server = new(api.Store.CreateHandler, new Uri("http://logs.invalid"));
    }

    [Fact]
    public async Task List_WithDocumentsOfOthers_TellsThemAndHasTheOthers()
    {
        var store = await OpenAsync();
        Saved(await store.PutAsync(Some.Object(), null, Token));
        await server!.SendAsync(HttpMethod.Put, $"/{IndexServer.Index}/_doc/stray?refresh=true", """{"key":"stray","title":"x"}""");
        await server.SendAsync(HttpMethod.Put, $"/{IndexServer.Index}/_doc/search~half?refresh=true", """{"key":"search~half","head":{"type":"search","id":"half"},"object":17}""");
        var listing = Value(await store.ListAsync(Token));
        Assert.Equal("errors", Assert.Single(listing.Heads).Id);
        Assert.Equal(["search~half", "stray"], listing.Damaged.Select(damaged => damaged.Place));
        Assert.Equal(FailureKind.Garbled, (await store.GetAsync(new("search", "half"), Token)).Failure?.Kind);
    }

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        if (api is not null)
            await api.DisposeAsync();
    }

    private protected override Task<ISavedObjectStore> OpenAsync() => Task.FromResult(server!.Open());
}
