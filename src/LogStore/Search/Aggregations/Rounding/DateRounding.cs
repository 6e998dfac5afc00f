namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>
/// Rounds instants (UTC milliseconds since 1970) down to the start of a bucket in a time zone. Not safe for many threads: the last bucket found is
/// remembered, since times come in runs.
/// </summary>
internal abstract class DateRounding(ZoneOffsets zone, long offset)
{
    private long lastStart = 1;
    private long lastEnd;

    protected ZoneOffsets Zone => zone;

    /// <summary>The start of the bucket that holds the instant.</summary>
    public long Round(long utcMillis)
    {
        if (utcMillis >= lastStart && utcMillis < lastEnd)
            return lastStart;
        var start = RoundDown(utcMillis - offset) + offset;
        var end = Next(start);
        // Where clocks go back a bucket may come twice; only one in the order of time may be remembered.
        if (utcMillis >= start && utcMillis < end && RoundDown(end - 1 - offset) + offset == start)
            (lastStart, lastEnd) = (start, end);
        return start;
    }

    /// <summary>The start of the bucket after the one that starts at the instant.</summary>
    public long Next(long start) => NextAfter(start - offset) + offset;

    protected abstract long RoundDown(long utcMillis);

    protected abstract long NextAfter(long utcStart);

    /// <summary>Day, week, month and the like, or hour and below, by the calendar of the zone.</summary>
    public static DateRounding Calendar(CalendarUnit unit, ZoneOffsets zone, long offset)
        => unit.BeginsAtMidnight() ? new MidnightRounding(unit, zone, offset) : new ClockRounding(unit, zone, offset);

    /// <summary>So many milliseconds of local time.</summary>
    public static DateRounding Fixed(long intervalMillis, ZoneOffsets zone, long offset) => new IntervalRounding(intervalMillis, zone, offset);
}
