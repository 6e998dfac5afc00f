using System.Globalization;
using System.Text.Json;

namespace Dashboard.Services.Logs.Exports;

/// <summary>Writes the values of date fields in ISO 8601: in UTC with a <c>Z</c>, in another zone with its offset.</summary>
internal sealed class ExportTimes(TimeZoneInfo zone)
{
    private const string Utc = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string Local = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
    private const double FirstMilliseconds = -62_135_596_800_000;
    private const double LastMilliseconds = 253_402_214_400_000;
    private readonly bool isUtc = zone.HasSameRules(TimeZoneInfo.Utc);

    /// <summary>Null where the value is no time that can be read: it is then written as it is.</summary>
    public string? Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return value.TryGetDouble(out var milliseconds) && milliseconds is > FirstMilliseconds and < LastMilliseconds ? Write(DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds)) : null;
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text)
            return null;
        // What is right already stays as it is: it may name more digits than are read.
        if (isUtc && text is [_, _, _, _, '-', .., 'Z'])
            return text;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? Write(time) : null;
    }

    private string Write(DateTimeOffset time) =>
        isUtc ? time.UtcDateTime.ToString(Utc, CultureInfo.InvariantCulture) : TimeZoneInfo.ConvertTime(time, zone).ToString(Local, CultureInfo.InvariantCulture);
}
