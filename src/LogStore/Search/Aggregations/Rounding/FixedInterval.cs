using System.Globalization;

namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>Elasticsearch's time values: a whole number and a unit, <c>90m</c>.</summary>
internal static class FixedInterval
{
    private static readonly (string Suffix, double Millis)[] units =
    [
        ("nanos", 1e-6), ("micros", 1e-3), ("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ];

    /// <summary>
    /// Milliseconds, below zero too. Null where the text is no time value; <paramref name="number"/> then holds the part that should have been a
    /// number, or null where the unit is missing.
    /// </summary>
    public static long? Parse(string text, out string? number)
    {
        number = null;
        var lower = text.Trim().ToLowerInvariant();
        if (lower is "0" or "-1")
            return lower == "0" ? 0 : -1;
        foreach (var (suffix, millis) in units)
        {
            // A capital M is no minute.
            if (!lower.EndsWith(suffix, StringComparison.Ordinal) || suffix == "m" && text.EndsWith('M'))
                continue;
            number = lower[..^suffix.Length].Trim();
            return long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? (long)(count * millis) : null;
        }
        return null;
    }
}
