using System.Globalization;

namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Times as programs write them.</summary>
internal static class Stamps
{
    /// <summary><c>2026-11-30T09:00:00.123Z</c></summary>
    public static string Iso(this LogLine line) => line.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-30 09:00:00,123</c></summary>
    public static string Comma(this LogLine line) => line.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss,fff", CultureInfo.InvariantCulture);

    /// <summary><c>2026-11-30 09:00:00</c></summary>
    public static string Plain(this LogLine line) => line.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
