using Dashboard.E2E.Support;

namespace Dashboard.E2E.Discover;

/// <summary>The demo whose log backend stands behind a server that can be cut off and one that answers what a test wants.</summary>
public sealed class FaultyApp : IAsyncLifetime
{
    private AppProcess? app;
    private FaultyServer? server;
    private TcpProxy? line;

    public AppProcess App => app!;

    public FaultyServer Server => server!;

    /// <summary>Between the application and <see cref="Server"/>.</summary>
    public TcpProxy Line => line!;

    /// <summary>The backend itself.</summary>
    public Uri Store { get; } = new($"http://127.0.0.1:{ThisMachine.FreePort()}/");

    public async ValueTask InitializeAsync()
    {
        server = await FaultyServer.StartAsync(Store, CancellationToken.None);
        line = new TcpProxy(server.Port);
        app = await AppProcess.StartAsync(
            null, CancellationToken.None, $"--LogStore:Listen={Store.GetLeftPart(UriPartial.Authority)}", $"--Logs:Servers=http://127.0.0.1:{line.Port}", "--Collector:Enabled=false");
        await StoredLines.SendAsync(Store, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Line.DisposeAsync();
        await Server.DisposeAsync();
    }
}
