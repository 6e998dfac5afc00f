namespace Dashboard.Web.Health.Metrics;

/// <summary>Starts the counting with the host, so that nothing before the first scrape is missed.</summary>
internal sealed class MetricsListener(MetricsStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
