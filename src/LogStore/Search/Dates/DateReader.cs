using System.Globalization;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>Reads a text by the elements of a pattern.</summary>
internal static class DateReader
{
    /// <summary>Reads the whole text; on failure says at which character it got stuck.</summary>
    public static bool TryRead(IReadOnlyList<DateElement> elements, string text, out DateFields fields, out int stuck)
    {
        fields = default;
        var position = 0;
        stuck = 0;
        var read = Sequence(elements, text, ref position, ref fields, ref stuck);
        stuck = read ? position : stuck;
        return read && position == text.Length;
    }

    private static bool Sequence(IReadOnlyList<DateElement> elements, string text, ref int position, ref DateFields fields, ref int stuck)
    {
        foreach (var element in elements)
        {
            if (element.Kind == DateElementKind.Optional)
            {
                var (before, saved) = (position, fields);
                if (!Sequence(element.Inner, text, ref position, ref fields, ref stuck))
                    (position, fields) = (before, saved);
            }
            else if (!Element(element, text, ref position, ref fields))
            {
                stuck = position;
                return false;
            }
        }
        return true;
    }

    private static bool Element(DateElement element, string text, ref int position, ref DateFields fields)
    {
        var rest = text.AsSpan(position);
        switch (element.Kind)
        {
            case DateElementKind.Literal:
                return Literal(element.Text, rest, ref position);
            case DateElementKind.MonthText:
                fields.Month = DateNames.FindMonth(rest, element.Minimum >= 4, out var monthLength);
                position += monthLength;
                return monthLength > 0;
            case DateElementKind.DayOfWeekText:
                fields.DayOfWeek = DateNames.FindDay(rest, element.Minimum >= 4, out var dayLength);
                position += dayLength;
                return dayLength > 0;
            case DateElementKind.HalfDay:
                return HalfDay(rest, ref position, ref fields);
            case DateElementKind.Zone:
                return Zone(rest, ref position, ref fields);
            case DateElementKind.Fraction:
                return Fraction(element, rest, ref position, ref fields);
            default:
                return Number(element, rest, ref position, ref fields);
        }
    }

    private static bool Literal(string literal, ReadOnlySpan<char> rest, ref int position)
    {
        // A fraction may stand behind a comma too.
        if (!rest.StartsWith(literal, StringComparison.OrdinalIgnoreCase) && !(literal == "." && rest is [',', ..]))
            return false;
        position += literal.Length;
        return true;
    }

    private static bool HalfDay(ReadOnlySpan<char> rest, ref int position, ref DateFields fields)
    {
        if (!rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase))
            return false;
        fields.IsAfternoon = rest[0] is 'P' or 'p';
        position += 2;
        return true;
    }

    private static bool Zone(ReadOnlySpan<char> rest, ref int position, ref DateFields fields)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '+' or '-' or ':' or '/' or '_'))
            length++;
        if (length == 0 || !TimeZones.TryParse(rest[..length].ToString(), out var zone))
            return false;
        fields.Zone = zone;
        position += length;
        return true;
    }

    private static int Digits(ReadOnlySpan<char> rest, int maximum)
    {
        var count = 0;
        while (count < rest.Length && count < maximum && char.IsAsciiDigit(rest[count]))
            count++;
        return count;
    }

    private static bool Fraction(DateElement element, ReadOnlySpan<char> rest, ref int position, ref DateFields fields)
    {
        var count = Digits(rest, element.Maximum);
        if (count < element.Minimum)
            return false;
        var value = int.Parse(rest[..Math.Min(9, count)], CultureInfo.InvariantCulture);
        for (var digit = count; digit < 9; digit++)
            value *= 10;
        fields.Nanosecond = value;
        position += count;
        return true;
    }

    private static bool Number(DateElement element, ReadOnlySpan<char> rest, ref int position, ref DateFields fields)
    {
        var isYear = element.Kind is DateElementKind.Year or DateElementKind.WeekYear;
        var signed = isYear && rest is ['-' or '+', ..];
        var digits = signed ? rest[1..] : rest;
        var count = Digits(digits, signed ? 9 : element.Maximum);
        if (count < element.Minimum)
            return false;
        var value = int.Parse(digits[..count], CultureInfo.InvariantCulture);
        Set(element.Kind, signed && rest[0] == '-' ? -value : value, ref fields);
        position += count + (signed ? 1 : 0);
        return true;
    }

    private static void Set(DateElementKind kind, int value, ref DateFields fields)
    {
        switch (kind)
        {
            case DateElementKind.Year: fields.Year = value; break;
            case DateElementKind.TwoDigitYear: fields.Year = 2000 + value; break;
            case DateElementKind.WeekYear: fields.WeekYear = value; break;
            case DateElementKind.Week: fields.Week = value; break;
            case DateElementKind.Month: fields.Month = value; break;
            case DateElementKind.Quarter: fields.Month = value * 3 - 2; break;
            case DateElementKind.Day: fields.Day = value; break;
            case DateElementKind.DayOfYear: fields.DayOfYear = value; break;
            case DateElementKind.DayOfWeek: fields.DayOfWeek = value; break;
            case DateElementKind.Hour: fields.Hour = value; break;
            case DateElementKind.ClockHour: fields.ClockHour = value; break;
            case DateElementKind.Minute: fields.Minute = value; break;
            case DateElementKind.Second: fields.Second = value; break;
        }
    }
}
