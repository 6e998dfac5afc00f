namespace Dashboard.LogStore.Search.Dates;

/// <summary>What has been read of a date; null where the text did not say.</summary>
internal struct DateFields
{
    public long? Year;
    public int? Month;
    public int? Day;
    public int? DayOfYear;
    public int? DayOfWeek;
    public long? WeekYear;
    public int? Week;
    public int? Hour;
    public int? ClockHour;
    public int? Minute;
    public int? Second;
    public int? Nanosecond;
    public bool? IsAfternoon;
    public TimeZoneInfo? Zone;
    public DateInstant? Instant;

    /// <summary>
    /// The moment that the fields say, in their own zone or else the given one. Missing parts of the day are its first, or its last where rounded up;
    /// month and day are 1, a missing year is 1970. Null where a field is out of range.
    /// </summary>
    public readonly DateInstant? Resolve(TimeZoneInfo zone, bool roundsUp)
    {
        if (Instant is { } instant)
            return instant;
        if (Days() is not { } days || HourOfDay(roundsUp) is not { } hour)
            return null;
        var minute = Minute ?? (roundsUp ? 59 : 0);
        var second = Second ?? (roundsUp ? 59 : 0);
        var nanosecond = Nanosecond ?? (roundsUp ? 999_999_999 : 0);
        if (minute > 59 || second > 59)
            return null;
        var local = days * Calendar.SecondsOfDay + hour * 3600 + minute * 60 + second;
        return new(TimeZones.ToUtc(Zone ?? zone, local), nanosecond);
    }

    private readonly int? HourOfDay(bool roundsUp)
    {
        if (ClockHour is { } clock)
            return clock > 12 ? null : clock % 12 + (IsAfternoon == true ? 12 : 0);
        var hour = Hour ?? (roundsUp ? 23 : 0);
        return hour > 23 ? null : hour;
    }

    private readonly long? Days()
    {
        if (WeekYear is { } weekYear)
            return Week is null or (>= 1 and <= 53) && DayOfWeek is null or (>= 1 and <= 7)
                ? Calendar.DaysOfWeek(weekYear, Week ?? 1, DayOfWeek ?? 1)
                : null;
        var year = Year ?? 1970;
        if (DayOfYear is { } dayOfYear)
            return dayOfYear >= 1 && dayOfYear <= (Calendar.IsLeapYear(year) ? 366 : 365) ? Calendar.DaysOf(year, 1, 1) + dayOfYear - 1 : null;
        var (month, day) = (Month ?? 1, Day ?? 1);
        return month is >= 1 and <= 12 && day >= 1 && day <= Calendar.DaysInMonth(year, month) ? Calendar.DaysOf(year, month, day) : null;
    }
}
