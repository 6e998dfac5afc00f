using System.Globalization;
using System.Text;
using Dashboard.LogStore.Documents;

namespace Dashboard.LogStore.Mapping.Values;

/// <summary>Dates of documents as their field's format reads them.</summary>
internal static class DateText
{
    /// <summary>What a date field without a format reads.</summary>
    public const string DefaultFormat = "strict_date_optional_time||epoch_millis";

    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Milliseconds since 1970 and the nanoseconds beyond them.</summary>
    public static bool TryParse(FieldMapping field, ReadOnlySpan<byte> text, out long milliseconds, out int nanoseconds)
    {
        if (IsoTime.TryParse(text, out var total, out _) && (field.Format is null || field.Format.Contains("date_optional_time", StringComparison.Ordinal)))
        {
            milliseconds = FloorDivide(total, NanosecondsPerMillisecond);
            nanoseconds = (int)(total - milliseconds * NanosecondsPerMillisecond);
            return true;
        }
        return TryFormats(field.Format ?? DefaultFormat, Encoding.UTF8.GetString(text), out milliseconds, out nanoseconds);
    }

    /// <summary>A number in a date field: milliseconds, or seconds where the format says so. False where the format takes no numbers.</summary>
    public static bool TryNumber(FieldMapping field, long number, out long milliseconds)
    {
        milliseconds = number;
        var format = field.Format ?? DefaultFormat;
        if (number >= 0 && format.Contains("epoch_second", StringComparison.Ordinal) && !format.Contains("epoch_millis", StringComparison.Ordinal))
        {
            milliseconds = number * 1000;
            return true;
        }
        return number >= 0 && format.Contains("epoch_millis", StringComparison.Ordinal)
            || TryFormats(format, number.ToString(CultureInfo.InvariantCulture), out milliseconds, out _);
    }

    public static long FloorDivide(long value, long divisor)
    {
        var quotient = Math.DivRem(value, divisor, out var rest);
        return rest < 0 ? quotient - 1 : quotient;
    }

    private static bool TryFormats(string formats, string text, out long milliseconds, out int nanoseconds)
    {
        foreach (var format in formats.Split("||"))
            if (DateFormats.TryParse(format, text, out milliseconds, out nanoseconds))
                return true;
        (milliseconds, nanoseconds) = (0, 0);
        return false;
    }
}
