using Dashboard.Services.Cluster;
using Dashboard.Services.LogCollection.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.LogCollection;

/// <summary>Runs the collector beside the application, from after its start until its stop, whenever it is wanted.</summary>
internal sealed class CollectorService(
    Func<IKubernetesClient> client,
    CollectorOptions options,
    Func<ILogSink> sink,
    Func<ICollectorDemand> demand,
    CollectorTelemetry telemetry,
    CollectorStatus status,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Pages come first: at the start nothing may be slower for it.
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStarted, stoppingToken))
            await Task.Delay(Timeout.InfiniteTimeSpan, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stoppingToken.IsCancellationRequested)
            return;
        await demand().MeetAsync(token => new LogCollector(client(), options, sink(), telemetry, status, time, loggers).RunAsync(token), stoppingToken);
    }
}
