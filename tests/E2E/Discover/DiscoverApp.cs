using Dashboard.E2E.Support;

namespace Dashboard.E2E.Discover;

/// <summary>The demo with stored lines of its own, for the tests of a class.</summary>
public sealed class DiscoverApp : IAsyncLifetime
{
    private AppProcess? app;

    public AppProcess App => app!;

    /// <summary>The store itself, past all rights.</summary>
    public Uri Store { get; } = new($"http://127.0.0.1:{ThisMachine.FreePort()}/");

    public async ValueTask InitializeAsync()
    {
        app = await AppProcess.StartAsync(null, CancellationToken.None, $"--LogStore:Listen={Store.GetLeftPart(UriPartial.Authority)}", "--Collector:Enabled=false");
        await StoredLines.SendAsync(Store, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
