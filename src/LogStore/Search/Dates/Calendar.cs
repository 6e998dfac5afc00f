namespace Dashboard.LogStore.Search.Dates;

/// <summary>The proleptic Gregorian calendar for years far beyond those of <see cref="DateTime"/>.</summary>
internal static class Calendar
{
    private const int DaysOf400Years = 146_097;

    /// <summary>Days between 0000-03-01 and 1970-01-01.</summary>
    private const int EpochOffset = 719_468;

    public const int SecondsOfDay = 86_400;

    public static long FloorDivide(long value, long divisor)
    {
        var quotient = value / divisor;
        return value % divisor < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Days since 1970 of a date. Years are counted from March, so that the leap day is a year's last.</summary>
    public static long DaysOf(long year, int month, int day)
    {
        var shifted = month > 2 ? year : year - 1;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - era * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * DaysOf400Years + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EpochOffset;
    }

    public static (long Year, int Month, int Day) DateOf(long days)
    {
        days += EpochOffset;
        var era = FloorDivide(days, DaysOf400Years);
        var dayOfEra = days - era * DaysOf400Years;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shiftedMonth = (int)((5 * dayOfYear + 2) / 153);
        var month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, (int)dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    }

    public static bool IsLeapYear(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeapYear(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int DayOfWeek(long days) => (int)(days + 3 - FloorDivide(days + 3, 7) * 7) + 1;

    /// <summary>The ISO week: weeks begin on Monday, the first has the year's first Thursday.</summary>
    public static (long Year, int Week) WeekOf(long days)
    {
        var thursday = days - DayOfWeek(days) + 4;
        var year = DateOf(thursday).Year;
        return (year, (int)((thursday - DaysOf(year, 1, 1)) / 7) + 1);
    }

    /// <summary>The days since 1970 of a day of an ISO week.</summary>
    public static long DaysOfWeek(long weekYear, int week, int dayOfWeek)
    {
        var fourth = DaysOf(weekYear, 1, 4);
        return fourth - DayOfWeek(fourth) + 1 + (week - 1) * 7L + dayOfWeek - 1;
    }
}
