using System.Globalization;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>English names of months and days, short and full.</summary>
internal static class DateNames
{
    private static readonly DateTimeFormatInfo English = CultureInfo.InvariantCulture.DateTimeFormat;

    public static string Month(int month, bool isFull) => isFull ? English.GetMonthName(month) : English.GetAbbreviatedMonthName(month);

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static string DayOfWeek(int day, bool isFull) =>
        isFull ? English.GetDayName((System.DayOfWeek)(day % 7)) : English.GetAbbreviatedDayName((System.DayOfWeek)(day % 7));

    /// <summary>The month that a text begins with, 0 for none.</summary>
    public static int FindMonth(ReadOnlySpan<char> text, bool isFull, out int length) => Find(text, 12, month => Month(month, isFull), out length);

    /// <summary>The day of the week that a text begins with, 0 for none.</summary>
    public static int FindDay(ReadOnlySpan<char> text, bool isFull, out int length) => Find(text, 7, day => DayOfWeek(day, isFull), out length);

    private static int Find(ReadOnlySpan<char> text, int count, Func<int, string> name, out int length)
    {
        for (var number = 1; number <= count; number++)
            if (text.StartsWith(name(number), StringComparison.OrdinalIgnoreCase))
            {
                length = name(number).Length;
                return number;
            }
        length = 0;
        return 0;
    }
}
