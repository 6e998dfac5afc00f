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

    public EmbeddedLogStore Store { get; }

    public ApiClient Client { get; }

    public static async Task<TemporaryApi> OpenAsync(LogStoreCredentials? credentials = null)
    {
        var folder = Directory.CreateTempSubdirectory("logstore-").FullName;
        return new(folder, await EmbeddedLogStore.OpenAsync(
            new LogStoreOptions { Folder = folder }, credentials ?? LogStoreCredentials.None, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Store.DisposeAsync();
        Directory.Delete(folder, true);
    }
}
