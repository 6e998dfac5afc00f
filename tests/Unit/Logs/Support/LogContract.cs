using Dashboard.Unit.LogStore.Contracts.Servers;

namespace Dashboard.Unit.Logs.Support;

/// <summary>Tests of the stored logs' services that run on every backend that is there: each test has a backend of its own.</summary>
/// <param name="server">The real server's name in <see cref="RealServers"/>, which skips where none is named; null for the embedded store.</param>
public abstract class LogContract(string? server) : IAsyncLifetime
{
    private LogBackend? backend;

    private protected LogBackend Backend => backend!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        backend = server is null ? await LogBackend.EmbeddedAsync() : LogBackend.Server(await RealServers.AddressAsync(server));
        await WriteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (backend is not null)
            await backend.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Writes what all tests of the class find there.</summary>
    private protected virtual Task WriteAsync() => Task.CompletedTask;
}
