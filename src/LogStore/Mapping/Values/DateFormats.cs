using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.LogStore.Mapping.Values;

/// <summary>Elasticsearch's date formats, as far as documents carry them: the named ISO ones, epochs, and Java patterns.</summary>
internal static partial class DateFormats
{
    /// <summary>Reads a text as one format says; milliseconds since 1970 and the nanoseconds beyond them.</summary>
    public static bool TryParse(string format, string text, out long milliseconds, out int nanoseconds)
    {
        (milliseconds, nanoseconds) = (0, 0);
        return format switch
        {
            "epoch_millis" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out milliseconds),
            "epoch_second" => TrySeconds(text, out milliseconds),
            "strict_date_optional_time" or "date_optional_time" or "strict_date_optional_time_nanos" or "strict_date_time" or "date_time"
                or "strict_date_time_no_millis" or "date_time_no_millis" or "strict_date" or "date" or "iso8601"
                => TryIso(text, format.StartsWith("strict", StringComparison.Ordinal) || format == "iso8601", out milliseconds, out nanoseconds),
            "basic_date" => TryPattern("yyyyMMdd", text, out milliseconds),
            _ => TryPattern(JavaPattern.ToDotNet(format), text, out milliseconds),
        };
    }

    private static bool TrySeconds(string text, out long milliseconds)
    {
        var read = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs(seconds) < long.MaxValue / 1000;
        milliseconds = read ? (long)(seconds * 1000) : 0;
        return read;
    }

    private static bool TryIso(string text, bool isStrict, out long milliseconds, out int nanoseconds)
    {
        (milliseconds, nanoseconds) = (0, 0);
        var match = (isStrict ? Strict() : Lenient()).Match(text);
        if (!match.Success)
            return false;
        int Part(string name, int missing) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : missing;
        int year = Part("year", 0), month = Part("month", 1), day = Part("day", 1), hour = Part("hour", 0), minute = Part("minute", 0), second = Part("second", 0);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var fraction = match.Groups["fraction"].Success ? int.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
        var time = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc);
        milliseconds = (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond + fraction / 1_000_000 - Offset(match) * 60_000L;
        nanoseconds = fraction % 1_000_000;
        return true;
    }

    private static int Offset(Match match)
    {
        if (!match.Groups["sign"].Success)
            return 0;
        var minutes = int.Parse(match.Groups["offsetHour"].ValueSpan, CultureInfo.InvariantCulture) * 60
            + (match.Groups["offsetMinute"].Success ? int.Parse(match.Groups["offsetMinute"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        return match.Groups["sign"].ValueSpan[0] == '-' ? -minutes : minutes;
    }

    private static bool TryPattern(string? pattern, string text, out long milliseconds)
    {
        milliseconds = 0;
        if (pattern is null || !DateTimeOffset.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return false;
        milliseconds = time.ToUnixTimeMilliseconds();
        return true;
    }

    [GeneratedRegex(@"^(?<year>\d{4})(-(?<month>\d{2})(-(?<day>\d{2})(T((?<hour>\d{2})(:(?<minute>\d{2})(:(?<second>\d{2})([.,](?<fraction>\d{1,9}))?)?)?(Z|(?<sign>[+-])(?<offsetHour>\d{2}):?(?<offsetMinute>\d{2})?)?)?)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Strict();

    [GeneratedRegex(@"^(?<year>\d{1,4})(-(?<month>\d{1,2})(-(?<day>\d{1,2})(T((?<hour>\d{1,2})(:(?<minute>\d{1,2})(:(?<second>\d{1,2})([.,](?<fraction>\d{1,9}))?)?)?(Z|(?<sign>[+-])(?<offsetHour>\d{1,2}):?(?<offsetMinute>\d{1,2})?)?)?)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Lenient();
}
