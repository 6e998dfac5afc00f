using Dashboard.Unit.LogStore.Support;

namespace Dashboard.Unit.Contracts.Logs;

/// <summary>The embedded store.</summary>
public sealed class EmbeddedKqlBackend : KqlBackend
{
    private TemporaryApi? api;

    private protected override ApiClient? Client => api?.Client;

    public override async ValueTask InitializeAsync()
    {
        api = await TemporaryApi.OpenAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (api is not null)
            await api.DisposeAsync();
    }
}
