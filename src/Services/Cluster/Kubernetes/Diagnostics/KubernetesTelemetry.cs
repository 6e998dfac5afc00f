using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Kubernetes.Diagnostics;

/// <summary>Metrics and traces of the calls. Tags never hold names of objects, queries or credentials.</summary>
internal sealed class KubernetesTelemetry : IDisposable
{
    public const string Name = "Dashboard.Kubernetes";

    private static readonly ActivitySource Source = new(Name);
    private readonly Meter meter;
    private readonly Histogram<double> durations;
    private readonly Counter<long> retries;
    private readonly Counter<long> watchRestarts;
    private readonly UpDownCounter<long> watches;

    public KubernetesTelemetry(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        durations = meter.CreateHistogram<double>("dashboard.kubernetes.request.duration", "s", "Time from a call of the API server to the head of its answer.");
        retries = meter.CreateCounter<long>("dashboard.kubernetes.request.retries", "{retry}", "Calls that were sent again.");
        watchRestarts = meter.CreateCounter<long>("dashboard.kubernetes.watch.restarts", "{restart}", "Watches that ended other than after their time.");
        watches = meter.CreateUpDownCounter<long>("dashboard.kubernetes.watches", "{watch}", "Watches that are open.");
    }

    public static Activity? Start(string operation, string resource)
    {
        var activity = Source.StartActivity($"kubernetes {operation}", ActivityKind.Client);
        activity?.SetTag("kubernetes.resource", resource);
        return activity;
    }

    /// <param name="outcome">The status code, or the kind of a failure without one.</param>
    public void Answered(string operation, string outcome, TimeSpan duration) =>
        durations.Record(duration.TotalSeconds, new("operation", operation), new("outcome", outcome));

    public void Retried(FailureKind reason) => retries.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void WatchOpened() => watches.Add(1);

    public void WatchClosed() => watches.Add(-1);

    public void WatchRestarted(FailureKind reason) => watchRestarts.Add(1, new KeyValuePair<string, object?>("reason", reason.ToString()));

    public void Dispose() => meter.Dispose();
}
