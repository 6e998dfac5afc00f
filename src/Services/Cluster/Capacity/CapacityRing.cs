namespace Dashboard.Services.Cluster.Capacity;

/// <summary>The points of the last hour, of bounded number. Thread-safe.</summary>
internal sealed class CapacityRing
{
    private const int Most = 240;
    private static readonly TimeSpan Span = TimeSpan.FromHours(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(14);

    private readonly Queue<CapacityPoint> points = new();
    private readonly Lock gate = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;

    public void Add(CapacityReport report)
    {
        if (report.Requested is not { } requested)
            return;
        lock (gate)
        {
            if (report.At - last < Apart)
                return;
            last = report.At;
            points.Enqueue(new CapacityPoint(report.At, report.Used, requested));
            while (points.Count > Most || report.At - points.Peek().At > Span)
                points.Dequeue();
        }
    }

    public IReadOnlyList<CapacityPoint> Points()
    {
        lock (gate)
            return [.. points];
    }
}
