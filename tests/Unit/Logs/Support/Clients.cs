using System.Diagnostics.Metrics;
using Dashboard.Services.Logs;
using Dashboard.Services.Logs.Elasticsearch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dashboard.Unit.Logs.Support;

/// <summary>Makes clients of the log backend on handlers of a test.</summary>
internal static class Clients
{
    /// <summary>A client of servers at <c>http://logs-0/</c>, <c>http://logs-1/</c> and so on.</summary>
    public static ElasticClient Of(HttpMessageHandler handler, LogsOptions? options = null, TimeProvider? time = null, int servers = 1)
    {
        Uri[] addresses = [.. Enumerable.Range(0, servers).Select(number => new Uri($"http://logs-{number}/"))];
        var meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
        return new(
            (options ?? new()) with { Servers = addresses },
            [.. addresses.Select(address => new ElasticServer(address, address.Host, new(handler)))],
            time ?? TimeProvider.System,
            new ElasticTelemetry(meters),
            NullLogger<ElasticClient>.Instance);
    }
}
