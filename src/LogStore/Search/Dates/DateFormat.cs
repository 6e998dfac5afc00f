using System.Globalization;

namespace Dashboard.LogStore.Search.Dates;

/// <summary>One format of dates: a built-in name or a Java pattern. Immutable.</summary>
internal sealed class DateFormat
{
    private readonly IReadOnlyList<DateElement> _read = [];
    private readonly IReadOnlyList<DateElement> _write = [];
    private readonly bool _isMillis;
    private readonly bool _isSeconds;

    private DateFormat(string name, IReadOnlyList<DateElement> read, IReadOnlyList<DateElement> write)
    {
        Name = name;
        (_read, _write) = (read, write);
    }

    private DateFormat(string name)
    {
        Name = name;
        (_isMillis, _isSeconds) = (name == "epoch_millis", name == "epoch_second");
    }

    public string Name { get; }

    /// <summary>Null where the name is neither built in nor a pattern.</summary>
    public static DateFormat? Create(string name)
    {
        if (name is "epoch_millis" or "epoch_second")
            return new(name);
        var (read, write, isLenient) = DateFormatNames.Find(name) ?? (name, name, false);
        return DatePattern.Compile(read, isLenient) is { Count: > 0 } reading && DatePattern.Compile(write, false) is { } writing
            ? new(name, reading, writing)
            : null;
    }

    public bool TryParse(string text, TimeZoneInfo zone, bool roundsUp, out DateInstant instant, out int stuck)
    {
        stuck = 0;
        if (_isMillis || _isSeconds)
            return TryEpoch(text, out instant);
        instant = default;
        if (!DateReader.TryRead(_read, text, out var fields, out stuck) || fields.Resolve(zone, roundsUp) is not { } resolved)
            return false;
        instant = resolved;
        return true;
    }

    public string Write(DateInstant instant, TimeZoneInfo zone) =>
        _isMillis ? WithFraction(instant.TotalMilliseconds, instant.Nanoseconds % 1_000_000, "D6")
        : _isSeconds ? WithFraction(instant.Seconds, instant.Nanoseconds, "D9")
        : DateWriter.Write(_write, instant, zone);

    /// <summary>No moment before 1970 is read as a number, as in Elasticsearch 7.</summary>
    private bool TryEpoch(string text, out DateInstant instant)
    {
        instant = default;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number >= long.MaxValue / 1000)
            return false;
        var seconds = _isMillis ? number / 1000 : number;
        var whole = Math.Floor(seconds);
        instant = new((long)whole, (int)((seconds - whole) * 1_000_000_000));
        return true;
    }

    private static string WithFraction(long units, int nanoseconds, string digits)
    {
        var whole = units.ToString(CultureInfo.InvariantCulture);
        return nanoseconds == 0 ? whole : $"{whole}.{nanoseconds.ToString(digits, CultureInfo.InvariantCulture).TrimEnd('0')}";
    }
}
