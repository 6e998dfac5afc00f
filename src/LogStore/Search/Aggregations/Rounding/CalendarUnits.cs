namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>What the calendar's units mean in local milliseconds.</summary>
internal static class CalendarUnits
{
    /// <summary>The unit that Elasticsearch writes so: <c>month</c>, <c>1M</c> …; null for no such unit.</summary>
    public static CalendarUnit? Parse(string text) => text switch
    {
        "second" or "1s" => CalendarUnit.Second,
        "minute" or "1m" => CalendarUnit.Minute,
        "hour" or "1h" => CalendarUnit.Hour,
        "day" or "1d" => CalendarUnit.Day,
        "week" or "1w" => CalendarUnit.Week,
        "month" or "1M" => CalendarUnit.Month,
        "quarter" or "1q" => CalendarUnit.Quarter,
        "year" or "1y" => CalendarUnit.Year,
        _ => null,
    };

    public static bool BeginsAtMidnight(this CalendarUnit unit) => unit > CalendarUnit.Hour;

    /// <summary>The unit's length where it has one, the common length of a month, quarter and year otherwise.</summary>
    public static long TypicalMillis(this CalendarUnit unit) => unit switch
    {
        CalendarUnit.Second => 1_000,
        CalendarUnit.Minute => 60_000,
        CalendarUnit.Hour => 3_600_000,
        CalendarUnit.Day => CivilDate.DayMillis,
        CalendarUnit.Week => 7 * CivilDate.DayMillis,
        CalendarUnit.Month => 30 * CivilDate.DayMillis,
        CalendarUnit.Quarter => 90 * CivilDate.DayMillis,
        _ => 365 * CivilDate.DayMillis,
    };

    /// <summary>The start of the unit that holds a local time.</summary>
    public static long Floor(this CalendarUnit unit, long localMillis) => unit switch
    {
        <= CalendarUnit.Day => CivilDate.FloorDivide(localMillis, unit.TypicalMillis()) * unit.TypicalMillis(),
        // 1970 began on a Thursday; weeks begin on Monday.
        CalendarUnit.Week => CivilDate.FloorDivide(localMillis + 3 * CivilDate.DayMillis, 7 * CivilDate.DayMillis) * 7 * CivilDate.DayMillis - 3 * CivilDate.DayMillis,
        _ => FloorMonths(unit, localMillis),
    };

    /// <summary>The start of the next unit after one that starts at a local time.</summary>
    public static long Next(this CalendarUnit unit, long localStart)
    {
        if (unit < CalendarUnit.Month)
            return localStart + unit.TypicalMillis();
        var (year, month, _) = CivilDate.FromDays(CivilDate.FloorDivide(localStart, CivilDate.DayMillis));
        var months = year * 12 + month - 1 + (unit == CalendarUnit.Month ? 1 : unit == CalendarUnit.Quarter ? 3 : 12);
        return CivilDate.ToMillis(CivilDate.FloorDivide(months, 12), (int)(months - CivilDate.FloorDivide(months, 12) * 12) + 1, 1);
    }

    private static long FloorMonths(CalendarUnit unit, long localMillis)
    {
        var (year, month, _) = CivilDate.FromDays(CivilDate.FloorDivide(localMillis, CivilDate.DayMillis));
        return CivilDate.ToMillis(year, unit == CalendarUnit.Month ? month : unit == CalendarUnit.Quarter ? (month - 1) / 3 * 3 + 1 : 1, 1);
    }
}
