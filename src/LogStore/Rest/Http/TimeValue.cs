using System.Globalization;

namespace Dashboard.LogStore.Rest.Http;

/// <summary>Elasticsearch's spans of time: a number with d, h, m, s, ms, micros or nanos.</summary>
internal static class TimeValue
{
    private static readonly (string Unit, double Milliseconds)[] Units =
        [("nanos", 1e-6), ("micros", 1e-3), ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    /// <summary>The span; null for <c>-1</c>, which is endless.</summary>
    public static TimeSpan? Parse(string text, string setting)
    {
        var value = text.Trim().ToLowerInvariant();
        if (value is "-1" or "0")
            return value == "0" ? TimeSpan.Zero : null;
        foreach (var (unit, milliseconds) in Units)
        {
            if (!value.EndsWith(unit, StringComparison.Ordinal))
                continue;
            if (double.TryParse(value.AsSpan(0, value.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * milliseconds <= TimeSpan.MaxValue.TotalMilliseconds / 2)
                return TimeSpan.FromMilliseconds(number * milliseconds);
        }

        throw RestFailure.IllegalArgument($"failed to parse setting [{setting}] with value [{text}] as a time value: unit is missing or unrecognized");
    }

    public static bool TryParse(string text, out TimeSpan? span)
    {
        try
        {
            span = Parse(text, "time");
            return true;
        }
        catch (StoreFailureException)
        {
            span = null;
            return false;
        }
    }
}
