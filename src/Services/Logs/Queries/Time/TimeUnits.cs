namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>The letters of units, and the arithmetic of the calendar with them.</summary>
internal static class TimeUnits
{
    public static TimeUnit? Of(char letter) => letter switch
    {
        's' => TimeUnit.Second,
        'm' => TimeUnit.Minute,
        'h' or 'H' => TimeUnit.Hour,
        'd' => TimeUnit.Day,
        'w' => TimeUnit.Week,
        'M' => TimeUnit.Month,
        'y' => TimeUnit.Year,
        _ => null,
    };

    public static char Letter(this TimeUnit unit) => unit switch
    {
        TimeUnit.Second => 's',
        TimeUnit.Minute => 'm',
        TimeUnit.Hour => 'h',
        TimeUnit.Day => 'd',
        TimeUnit.Week => 'w',
        TimeUnit.Month => 'M',
        _ => 'y',
    };

    /// <summary>Moves an instant by units of the zone's calendar: a day is as long as it is there. Stops at the first and last instant there is.</summary>
    public static DateTimeOffset Add(this DateTimeOffset instant, long count, TimeUnit unit, TimeZoneInfo zone) => unit switch
    {
        TimeUnit.Second => AddSeconds(instant, count, 1),
        TimeUnit.Minute => AddSeconds(instant, count, 60),
        TimeUnit.Hour => AddSeconds(instant, count, 3600),
        TimeUnit.Day => InZone(AddDays(Local(instant, zone), count), zone),
        TimeUnit.Week => InZone(AddDays(Local(instant, zone), count * 7), zone),
        TimeUnit.Month => InZone(AddMonths(Local(instant, zone), count), zone),
        _ => InZone(AddMonths(Local(instant, zone), count * 12), zone),
    };

    /// <summary>The first instant of the unit that holds the instant, in the zone.</summary>
    public static DateTimeOffset Floor(this DateTimeOffset instant, TimeUnit unit, TimeZoneInfo zone)
    {
        var local = Local(instant, zone);
        // Below a day the offset is kept: in the hour that the clock shows twice, rounding must not jump to the other one.
        if (unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour)
            return instant.AddTicks(-(local.Ticks % Ticks(unit)));

        return InZone(unit switch
        {
            TimeUnit.Day => local.Date,
            TimeUnit.Week => AddDays(local.Date, -(((int)local.DayOfWeek + 6) % 7)),
            TimeUnit.Month => new DateTime(local.Year, local.Month, 1),
            _ => new DateTime(local.Year, 1, 1),
        }, zone);
    }

    private static long Ticks(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => TimeSpan.TicksPerSecond,
        TimeUnit.Minute => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerHour,
    };

    private static DateTimeOffset AddSeconds(DateTimeOffset instant, long count, long seconds) =>
        new(Bounded(instant.UtcTicks + ((decimal)count * seconds * TimeSpan.TicksPerSecond)), TimeSpan.Zero);

    private static DateTime AddDays(DateTime time, long count) => new(Bounded(time.Ticks + ((decimal)count * TimeSpan.TicksPerDay)));

    private static DateTime AddMonths(DateTime time, long count)
    {
        var months = ((time.Year - 1) * 12L) + time.Month - 1 + count;
        return months < 0 ? DateTime.MinValue : months >= 9999L * 12 ? DateTime.MaxValue : time.AddMonths((int)count);
    }

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The instant of a local time; one that the clock jumps over becomes the first after the jump, one that it shows twice the earlier.</summary>
    private static DateTimeOffset InZone(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
            local = new DateTime(local.Ticks - (local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new(Bounded(local.Ticks - offset.Ticks), TimeSpan.Zero);
    }

    private static long Bounded(decimal ticks) => (long)Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
}
