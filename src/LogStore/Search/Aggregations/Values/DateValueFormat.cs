using System.Globalization;
using Dashboard.LogStore.Search.Dates;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Dates by a format in a time zone; reads date math from the time of the search.</summary>
internal sealed class DateValueFormat(DateFormatter formatter, TimeZoneInfo zone, DateTimeOffset now) : ValueFormat
{
    private readonly DateMath math = new(formatter, now);

    /// <summary>Times are in this zone.</summary>
    public TimeZoneInfo Zone => zone;

    public static DateValueFormat Of(string format, string? zone, DateTimeOffset now)
        => new(DateFormatter.For(format), zone is null ? TimeZoneInfo.Utc : TimeZones.Parse(zone), now);

    /// <summary>What a field of a type reads and writes where its mapping does not say.</summary>
    public static string DefaultFormat(string type) => type == "date_nanos" ? "strict_date_optional_time_nanos||epoch_millis" : DateFormatter.Default;

    public override string Format(double value) => Format((long)value);

    public override string Format(long value) => formatter.Format(DateInstant.FromMilliseconds(value), zone);

    public override double ParseDouble(string text, ValueKind kind) => ParseLong(text, kind);

    public override long ParseLong(string text, ValueKind kind) => math.Parse(text, false, zone).TotalMilliseconds;

    /// <summary>A number of a request, which a format without numbers reads as milliseconds.</summary>
    public long ParseNumber(string text)
        => formatter.TryParse(text, zone, false, out var instant) ? instant.TotalMilliseconds
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)number : ParseLong(text, ValueKind.Date);
}
