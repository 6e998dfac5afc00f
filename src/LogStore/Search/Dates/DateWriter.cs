using System.Globalization;
using System.Text;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>Writes a moment by the elements of a pattern; optional parts are written too.</summary>
internal static class DateWriter
{
    public static string Write(IReadOnlyList<DateElement> elements, DateInstant instant, TimeZoneInfo zone)
    {
        var offset = TimeZones.OffsetAt(zone, instant.Seconds);
        var local = instant.Seconds + offset;
        var days = Calendar.FloorDivide(local, Calendar.SecondsOfDay);
        var time = new DateParts(days, (int)(local - days * Calendar.SecondsOfDay), instant.Nanoseconds, offset, zone);
        var output = new StringBuilder();
        Write(elements, time, output);
        return output.ToString();
    }

    private static void Write(IReadOnlyList<DateElement> elements, DateParts time, StringBuilder output)
    {
        foreach (var element in elements)
            if (element.Kind == DateElementKind.Optional)
                Write(element.Inner, time, output);
            else
                Write(element, time, output);
    }

    private static void Write(DateElement element, DateParts time, StringBuilder output)
    {
        var (year, month, day) = Calendar.DateOf(time.Days);
        var width = element.Minimum;
        _ = element.Kind switch
        {
            DateElementKind.Literal => output.Append(element.Text),
            DateElementKind.Year => Number(output, year, Math.Max(width, element.Maximum >= 4 ? 4 : width)),
            DateElementKind.TwoDigitYear => Number(output, (year % 100 + 100) % 100, 2),
            DateElementKind.WeekYear => Number(output, Calendar.WeekOf(time.Days).Year, 4),
            DateElementKind.Week => Number(output, Calendar.WeekOf(time.Days).Week, width),
            DateElementKind.Month => Number(output, month, width),
            DateElementKind.MonthText => output.Append(DateNames.Month(month, width >= 4)),
            DateElementKind.Quarter => Number(output, (month + 2) / 3, width),
            DateElementKind.Day => Number(output, day, width),
            DateElementKind.DayOfYear => Number(output, time.Days - Calendar.DaysOf(year, 1, 1) + 1, width),
            DateElementKind.DayOfWeek => Number(output, Calendar.DayOfWeek(time.Days), width),
            DateElementKind.DayOfWeekText => output.Append(DateNames.DayOfWeek(Calendar.DayOfWeek(time.Days), width >= 4)),
            DateElementKind.Hour => Number(output, time.SecondOfDay / 3600, width),
            DateElementKind.ClockHour => Number(output, (time.SecondOfDay / 3600 + 11) % 12 + 1, width),
            DateElementKind.Minute => Number(output, time.SecondOfDay / 60 % 60, width),
            DateElementKind.Second => Number(output, time.SecondOfDay % 60, width),
            DateElementKind.Fraction => Fraction(output, time.Nanosecond, element),
            DateElementKind.HalfDay => output.Append(time.SecondOfDay < Calendar.SecondsOfDay / 2 ? "AM" : "PM"),
            _ => Zone(output, element.Text, time),
        };
    }

    private static StringBuilder Number(StringBuilder output, long value, int width)
    {
        if (value < 0)
            output.Append('-');
        else if (value > 9999 && width == 4)
            output.Append('+');
        return output.Append(Math.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
    }

    // A fraction of any length has at least milliseconds, and nanoseconds as far as there are any.
    private static StringBuilder Fraction(StringBuilder output, int nanosecond, DateElement element)
    {
        var digits = nanosecond.ToString("D9", CultureInfo.InvariantCulture);
        if (element.Minimum == element.Maximum)
            return output.Append(digits.AsSpan(0, Math.Min(9, element.Maximum)));
        var length = element.Maximum == 9 ? Math.Max(3, digits.AsSpan().TrimEnd('0').Length) : element.Maximum;
        return output.Append(digits.AsSpan(0, length));
    }

    private static StringBuilder Zone(StringBuilder output, string style, DateParts time)
    {
        if (style is "VV" || style[0] is 'z' or 'v')
            return output.Append(time.Zone.Id == TimeZoneInfo.Utc.Id ? style[0] == 'V' ? "Z" : "UTC" : time.Zone.Id);
        if (time.Offset == 0 && (style[0] == 'X' || style == "ZZZZZ"))
            return output.Append('Z');
        if (style[0] == 'O' || style == "ZZZZ")
            output.Append("GMT");
        var minutes = Math.Abs(time.Offset) / 60;
        output.Append(time.Offset < 0 ? '-' : '+').Append((minutes / 60).ToString("D2", CultureInfo.InvariantCulture));
        if (style is "X" or "x" && minutes % 60 == 0)
            return output;
        if (style is "XXX" or "xxx" or "XXXXX" or "xxxxx" or "ZZZZZ" or "ZZZZ" or "OOOO")
            output.Append(':');
        return output.Append((minutes % 60).ToString("D2", CultureInfo.InvariantCulture));
    }
}
