namespace Dashboard.LogStore.Columns;

/// <summary>The earliest and the latest <c>@timestamp</c>, milliseconds since 1970, both included.</summary>
public readonly record struct TimeRange(long From, long To)
{
    public bool Overlaps(long from, long to) => From <= to && To >= from;

    public TimeRange With(long time) => new(Math.Min(From, time), Math.Max(To, time));

    public TimeRange With(TimeRange other) => new(Math.Min(From, other.From), Math.Max(To, other.To));
}
