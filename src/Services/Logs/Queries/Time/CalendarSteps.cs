namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>Sees that an interval covers whole months or days of a zone's calendar.</summary>
internal static class CalendarSteps
{
    /// <summary>How many months or days the interval covers from the first to the last millisecond; null where it covers none wholly.</summary>
    public static TimeStep? Of(TimeInterval interval, TimeZoneInfo zone)
    {
        if (interval.To > DateTimeOffset.MaxValue.AddDays(-1))
            return null;

        var end = interval.To.AddMilliseconds(1);
        return Whole(interval.From, end, TimeUnit.Month, zone) is { } months ? new(months, TimeUnit.Month)
            : Whole(interval.From, end, TimeUnit.Day, zone) is { } days ? new(days, TimeUnit.Day)
            : null;
    }

    private static int? Whole(DateTimeOffset from, DateTimeOffset end, TimeUnit unit, TimeZoneInfo zone)
    {
        if (from.Floor(unit, zone) != from || end.Floor(unit, zone) != end)
            return null;

        var (first, last) = (TimeZoneInfo.ConvertTime(from, zone), TimeZoneInfo.ConvertTime(end, zone));
        var count = unit == TimeUnit.Month
            ? ((last.Year - first.Year) * 12) + last.Month - first.Month
            : (last.Date - first.Date).Days;
        return count > 0 ? count : null;
    }
}
