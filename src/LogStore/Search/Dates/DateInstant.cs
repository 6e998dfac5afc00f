namespace Dashboard.LogStore.Search.Dates;

/// <summary>A point in time: seconds since 1970 and nanoseconds within the second (0 to 999,999,999).</summary>
public readonly record struct DateInstant(long Seconds, int Nanoseconds)
{
    /// <summary>Whole milliseconds since 1970, the rest cut off.</summary>
    public long TotalMilliseconds => Seconds * 1000 + Nanoseconds / 1_000_000;

    /// <summary>Nanoseconds since 1970; dates before 1678 and after 2262 do not fit and wrap around.</summary>
    public long TotalNanoseconds => Seconds * 1_000_000_000 + Nanoseconds;

    public static DateInstant FromMilliseconds(long milliseconds)
    {
        var seconds = Calendar.FloorDivide(milliseconds, 1000);
        return new(seconds, (int)(milliseconds - seconds * 1000) * 1_000_000);
    }

    public static DateInstant FromNanoseconds(long nanoseconds)
    {
        var seconds = Calendar.FloorDivide(nanoseconds, 1_000_000_000);
        return new(seconds, (int)(nanoseconds - seconds * 1_000_000_000));
    }

    public static DateInstant From(DateTimeOffset time) =>
        new(time.ToUnixTimeSeconds(), (int)(time.UtcTicks % TimeSpan.TicksPerSecond) * 100);
}
