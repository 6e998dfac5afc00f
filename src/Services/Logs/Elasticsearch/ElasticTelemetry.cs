using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Metrics and traces of the requests to the log backend. Tags never hold indices, queries or credentials.</summary>
internal sealed class ElasticTelemetry : IDisposable
{
    public const string Name = "Dashboard.Logs";

    private static readonly ActivitySource Source = new(Name);
    private readonly Meter meter;
    private readonly Histogram<double> durations;
    private readonly Counter<long> failovers;
    private readonly Counter<long> cancellations;

    public ElasticTelemetry(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        durations = meter.CreateHistogram<double>("dashboard.logs.request.duration", "s", "Time from a request to the log backend to the end of its answer.");
        failovers = meter.CreateCounter<long>("dashboard.logs.request.failovers", "{request}", "Requests that were sent again to another server.");
        cancellations = meter.CreateCounter<long>("dashboard.logs.request.cancellations", "{request}", "Requests that were given up before their answer came.");
    }

    public static Activity? Start(string purpose) => Source.StartActivity($"logs {purpose}", ActivityKind.Client);

    /// <param name="outcome">The status code, or the kind of a failure without one.</param>
    public void Answered(string purpose, string outcome, TimeSpan duration) =>
        durations.Record(duration.TotalSeconds, new("purpose", purpose), new("outcome", outcome));

    public void FailedOver() => failovers.Add(1);

    public void Cancelled(string purpose) => cancellations.Add(1, new KeyValuePair<string, object?>("purpose", purpose));

    public void Dispose() => meter.Dispose();
}
