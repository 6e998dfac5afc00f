using System.Globalization;

namespace Dashboard.Web.Controls;

/// <summary>A point in time as the <c>datetime</c> attribute of <c>&lt;time&gt;</c> takes it: RFC 3339 in UTC, with milliseconds where there are any.</summary>
public static class Instant
{
    public static string Write(DateTimeOffset at) =>
        at.UtcDateTime.ToString(at.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
