using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>Time zones by name (<c>Asia/Seoul</c>) or offset (<c>+09:00</c>, <c>-5</c>, <c>UTC+1</c>).</summary>
public static class TimeZones
{
    private const int MaximumOffsetMinutes = 14 * 60;

    /// <summary>The zone, or a failure in Elasticsearch's words by <see cref="StoreFailureException"/>.</summary>
    public static TimeZoneInfo Parse(string text) => TryParse(text, out var zone)
        ? zone
        : throw new StoreFailureException(text.Length > 0 && text[0] is '+' or '-'
            ? new(400, "date_time_exception", $"Invalid ID for offset-based ZoneId: {text}")
            : new(400, "zone_rules_exception", $"Unknown time-zone ID: {text}"));

    public static bool TryParse(string text, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        if (text is "Z" or "UTC" or "GMT" or "UT" or "Etc/UTC" or "Zulu")
            zone = TimeZoneInfo.Utc;
        else if (Offset(text) is { } offset)
            zone = offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone(text, offset, text, text);
        else if (text.Length > 2 && char.IsAsciiLetter(text[0]) && !text.Contains("..", StringComparison.Ordinal))
            return TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone);
        return zone is not null;
    }

    /// <summary>Seconds to add to UTC for local time at a moment.</summary>
    public static int OffsetAt(TimeZoneInfo zone, long utcSeconds)
    {
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime)
            return 0;
        return (int)zone.GetUtcOffset(DateTime.UnixEpoch.AddSeconds(Within(utcSeconds))).TotalSeconds;
    }

    /// <summary>The moment of a local time; the earlier of two where clocks went back, moved on where they went forward.</summary>
    public static long ToUtc(TimeZoneInfo zone, long localSeconds)
    {
        if (zone.BaseUtcOffset == TimeSpan.Zero && !zone.SupportsDaylightSavingTime)
            return localSeconds;
        var local = DateTime.SpecifyKind(DateTime.UnixEpoch.AddSeconds(Within(localSeconds)), DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return localSeconds - (long)offset.TotalSeconds;
    }

    // DateTime ends at the years 1 and 9999; zones do not change beyond.
    private static long Within(long seconds) => Math.Clamp(seconds, -62_135_510_400, 253_402_214_400);

    private static TimeSpan? Offset(string text)
    {
        var rest = text.AsSpan();
        foreach (var prefix in (ReadOnlySpan<string>)["UTC", "GMT", "UT"])
            if (rest.StartsWith(prefix) && rest.Length > prefix.Length)
            {
                rest = rest[prefix.Length..];
                break;
            }
        if (rest.Length < 2 || rest[0] is not ('+' or '-'))
            return null;
        var sign = rest[0] == '-' ? -1 : 1;
        return Minutes(rest[1..]) is { } minutes && minutes <= MaximumOffsetMinutes ? TimeSpan.FromMinutes(sign * minutes) : null;
    }

    private static int? Minutes(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var hours = colon >= 0 ? text[..colon] : text.Length > 2 ? text[..^2] : text;
        var minutes = colon >= 0 ? text[(colon + 1)..] : text.Length > 2 ? text[^2..] : "00";
        return hours.Length is 1 or 2 && minutes.Length == 2
            && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
            && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minute) && minute < 60
            ? hour * 60 + minute
            : null;
    }
}
