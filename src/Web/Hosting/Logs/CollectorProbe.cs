using System.Globalization;
using Dashboard.Services.LogCollection.Diagnostics;
using Dashboard.Web.Health;

namespace Dashboard.Web.Hosting.Logs;

/// <summary>Says how the log collector does. What it lacks is no reason to take the application away from its users.</summary>
internal sealed class CollectorProbe(CollectorStatus status) : IReadyProbe
{
    public ReadyCheck Check() => new("log collector", true, Problem() ?? Count());

    private string? Problem() =>
        status.WatchFailure is { } watch ? $"pods cannot be watched: {watch}"
        : status.ReadFailure is { } read ? $"logs cannot be read: {read}"
        : status.SinkFailure is { } sink ? $"the log store takes nothing: {sink}"
        : null;

    private string Count()
    {
        var waiting = status.WaitingStreams;
        var turns = waiting == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {waiting} wait for their turn (Collector:MaxStreams)");
        return string.Create(CultureInfo.InvariantCulture, $"{status.OpenStreams} logs are read{turns}");
    }
}
