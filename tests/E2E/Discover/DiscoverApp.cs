using Dashboard.E2E.Support;

namespace Dashboard.E2E.Discover;

/// <summary>The demo with stored lines of its own, for the tests of a class.</summary>
public sealed class DiscoverApp : IAsyncLifetime
{
    private AppProcess? app;

    public AppProcess App => app!;

    public async ValueTask InitializeAsync()
    {
        var store = new Uri($"http://127.0.0.1:{ThisMachine.FreePort()}/");
        app = await AppProcess.StartAsync(null, CancellationToken.None, $"--LogStore:Listen={store.GetLeftPart(UriPartial.Authority)}", "--Collector:Enabled=false");
        await StoredLines.SendAsync(store, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
