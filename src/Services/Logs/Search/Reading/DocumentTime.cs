using System.Globalization;
using System.Text.Json;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>Reads a document's time off its source: ISO 8601, or a number of milliseconds since 1970.</summary>
internal static class DocumentTime
{
    public static DateTimeOffset? Of(JsonElement source, string field)
    {
        foreach (var value in SourceValues.Of(source, field))
        {
            if (value.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is > 0 and < 253_402_300_799_000)
                return DateTimeOffset.UnixEpoch.AddMilliseconds(number);
        }

        return null;
    }
}
