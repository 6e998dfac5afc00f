namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>Days, months and years of the proleptic Gregorian calendar from milliseconds since 1970, for any year that a long can hold.</summary>
internal static class CivilDate
{
    public const long DayMillis = 86_400_000;

    public static readonly long MinimumMillis = -62_135_596_800_000;
    public static readonly long MaximumMillis = 253_402_300_799_999;

    public static DateTime ToDateTime(long millis) => new(DateTime.UnixEpoch.Ticks + millis * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    public static int YearOf(long millis) => (int)FromDays(FloorDivide(millis, DayMillis)).Year;

    /// <summary>Year, month (1 to 12) and day (1 to 31) of a count of days since 1970.</summary>
    public static (long Year, int Month, int Day) FromDays(long days)
    {
        // Eras of 400 years that begin in March, so that the leap day ends a year.
        var shifted = days + 719_468;
        var era = FloorDivide(shifted, 146_097);
        var dayOfEra = shifted - era * 146_097;
        var yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var month = (5 * dayOfYear + 2) / 153;
        var day = (int)(dayOfYear - (153 * month + 2) / 5 + 1);
        var civilMonth = (int)(month < 10 ? month + 3 : month - 9);
        return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day);
    }

    public static long ToMillis(long year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return (era * 146_097 + dayOfEra - 719_468) * DayMillis;
    }

    /// <summary>Quotient rounded towards minus infinity.</summary>
    public static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor != 0 && value < 0 != divisor < 0 ? quotient - 1 : quotient;
    }
}
