using Dashboard.E2E.Support;

namespace Dashboard.E2E.Discover;

/// <summary>The demo on a log store of another process, with so many long lines that they do not fit between the two ends of a connection; what lies between can be cut.</summary>
public sealed class DistantStore : IAsyncLifetime
{
    public const int Lines = 1200;
    private const int Length = 24_000;
    private AppProcess? store;
    private AppProcess? app;
    private TcpProxy? between;

    public AppProcess App => app!;

    public TcpProxy Between => between!;

    public async ValueTask InitializeAsync()
    {
        var port = ThisMachine.FreePort();
        store = await AppProcess.StartAsync(null, CancellationToken.None, $"--LogStore:Listen=http://127.0.0.1:{port}", "--Collector:Enabled=false");
        between = new TcpProxy(port);
        app = await AppProcess.StartAsync(null, CancellationToken.None, $"--Logs:Servers=http://127.0.0.1:{between.Port}", "--Collector:Enabled=false");
        using var shipper = new LogShipper(new($"http://127.0.0.1:{port}/"));
        var (now, text) = (TimeProvider.System.GetUtcNow(), new string('x', Length));
        foreach (var some in Enumerable.Range(0, Lines).Chunk(100))
            await shipper.ShipAsync("logs-large", some.Select(place => new Dictionary<string, object> { ["@timestamp"] = now.AddSeconds(-5), ["message"] = $"line {place} {text}" }), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        if (between is not null)
            await between.DisposeAsync();
        if (store is not null)
            await store.DisposeAsync();
    }
}
