namespace Dashboard.Web.Health.Metrics;

/// <summary>One series: an instrument with one set of labels. Counts in the way its instrument does.</summary>
internal sealed class MetricSeries(string labels, IReadOnlyList<double>? bounds)
{
    private readonly Lock gate = new();
    private readonly long[] buckets = new long[bounds is null ? 0 : bounds.Count + 1];
    private double sum;
    private long count;

    /// <summary>As Prometheus writes them, without braces.</summary>
    public string Labels => labels;

    public void Add(double value)
    {
        lock (gate)
            sum += value;
    }

    public void Set(double value)
    {
        lock (gate)
            sum = value;
    }

    public void Observe(double value)
    {
        var bucket = 0;
        while (bucket < bounds!.Count && value > bounds[bucket])
            bucket++;
        lock (gate)
        {
            buckets[bucket]++;
            sum += value;
            count++;
        }
    }

    public MetricReading Read()
    {
        lock (gate)
            return new(labels, sum, count, [.. buckets]);
    }
}
