using Microsoft.Extensions.Hosting;

namespace Dashboard.Unit.LogStore.Hosting;

/// <summary>An application that has started, or never will, and never stops.</summary>
internal sealed class StartedApplication(bool hasStarted = true) : IHostApplicationLifetime
{
    public CancellationToken ApplicationStarted { get; } = new(canceled: hasStarted);

    public CancellationToken ApplicationStopping => CancellationToken.None;

    public CancellationToken ApplicationStopped => CancellationToken.None;

    public void StopApplication() => throw new InvalidOperationException("The log store must not stop the application.");
}
