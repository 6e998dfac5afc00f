using Dashboard.LogStore;
using Dashboard.LogStore.Hosting;
using Dashboard.LogStore.Rest.Security;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.LogStore.Support;

/// <summary>An embedded store in a folder of its own, spoken to in process.</summary>
internal sealed class TemporaryApi : IAsyncDisposable
{
    private readonly string folder;

    private TemporaryApi(string folder, EmbeddedLogStore store)
    {
        this.folder = folder;
        Store = store;
        Client = new(store.CreateHandler(), new Uri("http://logs.invalid"));
    }

    public EmbeddedLogStore Store { get; private set; }

    public ApiClient Client { get; private set; }

    public static async Task<TemporaryApi> OpenAsync(LogStoreCredentials? credentials = null)
    {
        var folder = Directory.CreateTempSubdirectory("logstore-").FullName;
        return new(folder, await StartAsync(folder, credentials ?? LogStoreCredentials.None));
    }

    /// <summary>Closes the store, does something to its folder, and opens it again.</summary>
    public async Task ReopenAsync(Action<string> meanwhile)
    {
        Client.Dispose();
        await Store.DisposeAsync();
        meanwhile(folder);
        Store = await StartAsync(folder, LogStoreCredentials.None);
        Client = new(Store.CreateHandler(), new Uri("http://logs.invalid"));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Store.DisposeAsync();
        Directory.Delete(folder, true);
    }

    private static Task<EmbeddedLogStore> StartAsync(string folder, LogStoreCredentials credentials) => EmbeddedLogStore.OpenAsync(
        new LogStoreOptions { Folder = folder }, credentials, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
}
