using Dashboard.Services.Cluster.Kubernetes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.Services.Cluster.Capacity;

/// <summary>Measures the whole cluster with the dashboard's own account, where it has one, so that the last hour is there when somebody comes to look.</summary>
internal sealed partial class CapacityRecorder(
    KubernetesCredential? own, IKubernetesClientFactory clients, CapacityHistory history, TimeProvider time, ILogger<CapacityRecorder> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (own is not { } credential)
            return;
        var run = new CapacityRun(clients.Create(credential), NamespaceScope.All, time);
        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var result = await run.MeasureAsync(stoppingToken);
            if (result.TryGet(out var report, out var failure))
                history.Ring.Add(report);
            else if (!failed)
                LogFailed(failure.Message);
            failed = !result.IsSuccess;
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(3101, LogLevel.Warning, "The cluster's capacity is not recorded: {Reason}")]
    private partial void LogFailed(string reason);
}
