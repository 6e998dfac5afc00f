using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.LogStore.Contracts;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedLogStoreTests : LogStoreContract
{
    private TemporaryApi api = null!;

    public override async ValueTask InitializeAsync()
    {
        api = await TemporaryApi.OpenAsync();
        Client = api.Client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await api.DisposeAsync();
    }
}
