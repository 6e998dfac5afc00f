using System.Collections.Frozen;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>The patterns of Elasticsearch's built-in formats: how they are read, and how written where that differs. <c>f</c> is a fraction of any length.</summary>
internal static class DateFormatNames
{
    private const string DateTimeNoMillis = "yyyy-MM-dd'T'HH:mm:ssXXX";
    private const string DateTimeMillis = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
    private const string OptionalTime = "yyyy[-MM[-dd['T'[HH[:mm[:ss[.f]]]][XXX]]]]";

    private static readonly FrozenDictionary<string, (string Read, string Write)> Patterns = new Dictionary<string, (string, string)>
    {
        ["date_optional_time"] = (OptionalTime, DateTimeMillis),
        ["iso8601"] = (OptionalTime, DateTimeMillis),
        ["date_optional_time_nanos"] = (OptionalTime, "yyyy-MM-dd'T'HH:mm:ss.fXXX"),
        ["date_time"] = ("yyyy-MM-dd'T'HH:mm:ss[.f]XXX", DateTimeMillis),
        ["date_time_no_millis"] = Same(DateTimeNoMillis),
        ["date"] = Same("yyyy-MM-dd"),
        ["date_hour"] = Same("yyyy-MM-dd'T'HH"),
        ["date_hour_minute"] = Same("yyyy-MM-dd'T'HH:mm"),
        ["date_hour_minute_second"] = Same("yyyy-MM-dd'T'HH:mm:ss"),
        ["date_hour_minute_second_fraction"] = ("yyyy-MM-dd'T'HH:mm:ss.f", "yyyy-MM-dd'T'HH:mm:ss.SSS"),
        ["date_hour_minute_second_millis"] = ("yyyy-MM-dd'T'HH:mm:ss.f", "yyyy-MM-dd'T'HH:mm:ss.SSS"),
        ["hour"] = Same("HH"),
        ["hour_minute"] = Same("HH:mm"),
        ["hour_minute_second"] = Same("HH:mm:ss"),
        ["hour_minute_second_fraction"] = ("HH:mm:ss.f", "HH:mm:ss.SSS"),
        ["hour_minute_second_millis"] = ("HH:mm:ss.f", "HH:mm:ss.SSS"),
        ["time"] = ("HH:mm:ss.fXXX", "HH:mm:ss.SSSXXX"),
        ["time_no_millis"] = Same("HH:mm:ssXXX"),
        ["t_time"] = ("'T'HH:mm:ss.fXXX", "'T'HH:mm:ss.SSSXXX"),
        ["t_time_no_millis"] = Same("'T'HH:mm:ssXXX"),
        ["year"] = Same("yyyy"),
        ["year_month"] = Same("yyyy-MM"),
        ["year_month_day"] = Same("yyyy-MM-dd"),
        ["ordinal_date"] = Same("yyyy-DDD"),
        ["ordinal_date_time"] = ("yyyy-DDD'T'HH:mm:ss.fXXX", "yyyy-DDD'T'HH:mm:ss.SSSXXX"),
        ["ordinal_date_time_no_millis"] = Same("yyyy-DDD'T'HH:mm:ssXXX"),
        ["week_date"] = Same("YYYY-'W'ww-e"),
        ["week_date_time"] = ("YYYY-'W'ww-e'T'HH:mm:ss.fXXX", "YYYY-'W'ww-e'T'HH:mm:ss.SSSXXX"),
        ["week_date_time_no_millis"] = Same("YYYY-'W'ww-e'T'HH:mm:ssXXX"),
        ["weekyear"] = Same("YYYY"),
        ["week_year"] = Same("YYYY"),
        ["weekyear_week"] = Same("YYYY-'W'ww"),
        ["weekyear_week_day"] = Same("YYYY-'W'ww-e"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Read, string Write)> Basic = new Dictionary<string, (string, string)>
    {
        ["basic_date"] = Same("yyyyMMdd"),
        ["basic_date_time"] = Same("yyyyMMdd'T'HHmmss.SSSXX"),
        ["basic_date_time_no_millis"] = Same("yyyyMMdd'T'HHmmssXX"),
        ["basic_ordinal_date"] = Same("yyyyDDD"),
        ["basic_ordinal_date_time"] = Same("yyyyDDD'T'HHmmss.SSSXX"),
        ["basic_ordinal_date_time_no_millis"] = Same("yyyyDDD'T'HHmmssXX"),
        ["basic_time"] = Same("HHmmss.SSSXX"),
        ["basic_time_no_millis"] = Same("HHmmssXX"),
        ["basic_t_time"] = Same("'T'HHmmss.SSSXX"),
        ["basic_t_time_no_millis"] = Same("'T'HHmmssXX"),
        ["basic_week_date"] = Same("YYYY'W'wwe"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The patterns of a name and whether its numbers may be shorter; null where it is no name.</summary>
    public static (string Read, string Write, bool IsLenient)? Find(string name)
    {
        var strict = name.StartsWith("strict_", StringComparison.Ordinal);
        if (Patterns.TryGetValue(strict ? name[7..] : name, out var patterns))
            return (patterns.Read, patterns.Write, !strict && name != "iso8601");
        return Basic.TryGetValue(strict ? name[7..] : name, out patterns) ? (patterns.Read, patterns.Write, false) : null;
    }

    private static (string, string) Same(string pattern) => (pattern, pattern);
}
