using System.Diagnostics.Metrics;
using System.Text;
using Dashboard.Services.Logs;
using Dashboard.Services.Logs.Elasticsearch;
using Dashboard.Services.SavedObjects.Stores;
using Dashboard.Services.SavedObjects.Stores.Index;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.SavedObjects.Support;

/// <summary>A log backend with an index for saved objects, spoken to as the application does: each store has a client of its own.</summary>
internal sealed class IndexServer(Func<HttpMessageHandler> connect, Uri address) : IDisposable
{
    public const string Index = ".dashboard-test-saved-objects";

    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly List<IDisposable> opened = [];

    public ISavedObjectStore Open()
    {
        var connections = new HttpMessageInvoker(connect());
        var telemetry = new ElasticTelemetry(services.GetRequiredService<IMeterFactory>());
        var client = new ElasticClient(new LogsOptions { Servers = [address] }, [new(address, "the server", connections)], TimeProvider.System, telemetry, NullLogger<ElasticClient>.Instance);
        opened.AddRange([client, telemetry, connections]);
        return new IndexStore(client, Index);
    }

    public async Task SendAsync(HttpMethod method, string path, string? body)
    {
        using var invoker = new HttpMessageInvoker(connect());
        using var request = new HttpRequestMessage(method, new Uri(address, path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        opened.ForEach(one => one.Dispose());
        services.Dispose();
    }
}
