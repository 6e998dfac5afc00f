using Microsoft.Extensions.Hosting;

namespace Dashboard.Services.Access.Sessions;

/// <summary>Ends sessions on time, also those whose pages stand open and ask for nothing.</summary>
internal sealed class SessionSweeper(SessionStore store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            store.Sweep();
    }
}
