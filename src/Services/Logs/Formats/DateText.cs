using System.Globalization;
using System.Text.Json;

namespace Dashboard.Services.Logs.Formats;

/// <summary>A time in the reader's time zone.</summary>
internal static class DateText
{
    private const string Usual = "yyyy-MM-dd HH:mm:ss.fff";
    private const double LastMilliseconds = 253_402_300_799_999;

    /// <summary>Null where the value is no time.</summary>
    public static string? Of(JsonElement value, DateFormat format, FormatCulture culture)
    {
        if (Time(value) is not { } time)
            return null;
        try
        {
            return TimeZoneInfo.ConvertTime(time, culture.TimeZone).ToString(string.IsNullOrWhiteSpace(format.Pattern) ? Usual : format.Pattern, culture.Culture);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Time(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var milliseconds) && milliseconds is > -62_135_596_800_000 and < LastMilliseconds => DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds),
        JsonValueKind.String when DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => time,
        _ => null,
    };
}
