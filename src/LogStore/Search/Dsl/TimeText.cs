using System.Globalization;

namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Reads lengths of time as Elasticsearch writes them: <c>100ms</c>, <c>5s</c>, <c>2d</c>.</summary>
public static class TimeText
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("nanos", 0), ("micros", 10), ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond),
        ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour), ("d", TimeSpan.TicksPerDay),
    ];

    /// <summary>The length, null for -1 (none). Throws <see cref="StoreFailureException"/> with Elasticsearch's words for anything else.</summary>
    public static TimeSpan? Parse(string text, string setting)
    {
        var value = text.Trim();
        if (value == "-1")
            return null;
        if (value == "0")
            return TimeSpan.Zero;
        foreach (var (unit, ticks) in Units)
            if (Split(value, unit) is { } number)
                return Length(text, setting, number, unit == "nanos" ? null : ticks);
        throw DslError.IllegalArgument($"failed to parse setting [{setting}] with value [{text}] as a time value: unit is missing or unrecognized");
    }

    private static string? Split(string value, string unit)
    {
        if (!value.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            return null;
        var number = value[..^unit.Length];
        return number.Length > 0 && !char.IsAsciiLetter(number[^1]) ? number : null;
    }

    private static TimeSpan Length(string text, string setting, string number, long? ticks)
    {
        if (!long.TryParse(number.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            throw DslError.IllegalArgument(number.Contains('.', StringComparison.Ordinal)
                ? $"failed to parse [{text}], fractional time values are not supported"
                : $"failed to parse [{text}]");
        if (count < 0)
            throw DslError.IllegalArgument($"failed to parse setting [{setting}] with value [{text}] as a time value: negative durations are not supported");
        if (ticks is not { } unit)
            return TimeSpan.FromTicks(count / 100);
        return count > long.MaxValue / unit ? TimeSpan.MaxValue : TimeSpan.FromTicks(count * unit);
    }
}
