using Microsoft.Extensions.Hosting;

namespace Dashboard.Unit.LogStore.Hosting;

/// <summary>An application that has started and never stops.</summary>
internal sealed class StartedApplication : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted { get; } = new(canceled: true);

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => throw new InvalidOperationException("The log store must not stop the application.");
}
