using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Dashboard.Web.Health.Metrics;

/// <summary>All series of one instrument. Bounded: label sets beyond the limit fall into one series named <c>other</c>.</summary>
internal sealed class MetricFamily
{
    private const int MostSeries = 300;

    // Seconds, from a hit in memory to the longest wait of a page.
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
    private static readonly double[] Counts = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    private readonly ConcurrentDictionary<string, MetricSeries> series = new(StringComparer.Ordinal);
    private readonly bool observable;

    public MetricFamily(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        observable = instrument.IsObservable;
        Kind = type.Contains("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : type.Contains("UpDown", StringComparison.Ordinal) || type.Contains("Gauge", StringComparison.Ordinal) ? MetricKind.Gauge
            : MetricKind.Counter;
        Name = MetricNames.Of(instrument, Kind);
        Help = instrument.Description ?? "";
        Bounds = Kind != MetricKind.Histogram ? null : instrument.Unit == "s" ? Seconds : Counts;
    }

    public string Name { get; }

    public string Help { get; }

    public MetricKind Kind { get; }

    /// <summary>Upper bounds of a histogram's buckets; null for others.</summary>
    public IReadOnlyList<double>? Bounds { get; }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var target = Find(MetricNames.Labels(tags));
        if (Kind == MetricKind.Histogram)
            target.Observe(value);
        else if (observable)
            target.Set(value);
        else
            target.Add(value);
    }

    public IReadOnlyList<MetricReading> Read() => [.. series.Values.Select(one => one.Read()).OrderBy(reading => reading.Labels, StringComparer.Ordinal)];

    private MetricSeries Find(string labels)
    {
        if (series.TryGetValue(labels, out var found))
            return found;
        var key = series.Count < MostSeries ? labels : "series=\"other\"";
        return series.GetOrAdd(key, static (text, bounds) => new(text, bounds), Bounds);
    }
}
