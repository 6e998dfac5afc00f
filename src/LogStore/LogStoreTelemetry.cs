using System.Diagnostics.Metrics;
using Dashboard.LogStore.Storage;

namespace Dashboard.LogStore;

/// <summary>What is counted of the log store: requests by kind, documents by outcome, and what it holds. No name of an index, nothing of a document.</summary>
internal sealed class LogStoreTelemetry : IDisposable
{
    private const string Name = "Dashboard.LogStore";
    private static readonly Meter Shared = new(Name);
    private static readonly Histogram<double> Requests = Shared.CreateHistogram<double>("dashboard.logstore.request.duration", "s", "Requests of the log store's API, by what they do.");
    private static readonly Counter<long> Documents = Shared.CreateCounter<long>("dashboard.logstore.writes", "{document}", "Documents that were to be written, by outcome.");
    private readonly Meter held = new(Name);

    public LogStoreTelemetry(ILogStoreEngine engine)
    {
        held.CreateObservableGauge("dashboard.logstore.indices", () => engine.Indices.Count, "{index}", "Indices of the log store.");
        held.CreateObservableGauge("dashboard.logstore.indices.damaged", () => engine.Indices.Count(index => index.Damage is not null), "{index}", "Indices that cannot be read in full.");
        held.CreateObservableGauge("dashboard.logstore.documents", () => Sum(engine, statistics => statistics.Documents), "{document}", "Documents that the log store holds.");
        held.CreateObservableGauge("dashboard.logstore.size", () => Sum(engine, statistics => statistics.Bytes), "By", "The log store's size on disk.");
    }

    public static void Request(string action, int status, TimeSpan duration) => Requests.Record(
        duration.TotalSeconds, new("action", action), new("http.response.status_code", status));

    public static void Written(int count, int refused)
    {
        if (count > refused)
            Documents.Add(count - refused, new KeyValuePair<string, object?>("outcome", "written"));
        if (refused > 0)
            Documents.Add(refused, new KeyValuePair<string, object?>("outcome", "refused"));
    }

    public void Dispose() => held.Dispose();

    private static long Sum(ILogStoreEngine engine, Func<IndexStatistics, long> part)
        => engine.Indices.Sum(index => engine.Statistics(index.Name).TryGet(out var statistics, out _) ? part(statistics) : 0);
}
