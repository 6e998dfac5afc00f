using System.Globalization;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>An end of a time range as one writes it: a moment, or one that moves with the clock (<c>now-15m</c>, <c>now-1d/d</c>).</summary>
public sealed record TimePoint
{
    private const int MaximumLength = 64;

    private TimePoint(string text) => Text = text;

    public static TimePoint Now { get; } = new("now");

    /// <summary>As the URL and saved objects have it: date math, or ISO 8601 with its zone, in milliseconds.</summary>
    public string Text { get; }

    /// <summary>The moment; null where it depends on the clock.</summary>
    public DateTimeOffset? Instant { get; private init; }

    /// <summary>How far from now, step by step; empty for a moment.</summary>
    public IReadOnlyList<TimeStep> Steps { get; private init; } = [];

    /// <summary>The unit whose beginning, or end in the place of a range's end, is meant; null for none.</summary>
    public TimeUnit? Rounding { get; private init; }

    public bool IsRelative => Instant is null;

    /// <summary>Two ways of writing one moment are the same.</summary>
    public bool Equals(TimePoint? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>A moment, to the millisecond.</summary>
    public static TimePoint At(DateTimeOffset instant)
    {
        var rounded = new DateTimeOffset(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return new(rounded.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)) { Instant = rounded };
    }

    /// <summary>
    /// Reads <c>now</c> with steps of <c>y M w d h m s</c> and at most one rounding at its end, or ISO 8601 with a zone (<c>Z</c> or an offset).
    /// Fails (<see cref="FailureKind.Invalid"/>) on everything else, a date without a zone too: its meaning would change with the reader.
    /// </summary>
    public static Result<TimePoint> Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > MaximumLength)
            return Wrong(trimmed[..MaximumLength]);
        if (trimmed.StartsWith("now", StringComparison.Ordinal))
            return Relative(trimmed) is { } relative ? relative : Wrong(trimmed);
        return HasZone(trimmed) && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? At(instant) : Wrong(trimmed);
    }

    /// <summary>The instant that is meant. A rounded one is the last millisecond of its unit where it ends a range, as the servers have it for <c>lte</c>.</summary>
    public DateTimeOffset Resolve(DateTimeOffset now, TimeZoneInfo zone, bool isEnd)
    {
        if (Instant is { } instant)
            return instant;

        var moved = Steps.Aggregate(now.ToUniversalTime(), (at, step) => at.Add(step.Count, step.Unit, zone));
        if (Rounding is not { } unit)
            return moved;

        var floor = moved.Floor(unit, zone);
        return isEnd ? floor.Add(1, unit, zone).AddMilliseconds(-1) : floor;
    }

    public override string ToString() => Text;

    private static TimePoint? Relative(string text)
    {
        var steps = new List<TimeStep>();
        var at = "now".Length;
        while (at < text.Length && text[at] is '+' or '-')
        {
            if (Step(text, ref at) is not { } step)
                return null;
            steps.Add(step);
        }

        if (at == text.Length)
            return new(text) { Steps = steps };
        return text[at] == '/' && at + 2 == text.Length && TimeUnits.Of(text[at + 1]) is { } unit ? new(text) { Steps = steps, Rounding = unit } : null;
    }

    private static TimeStep? Step(string text, ref int at)
    {
        var sign = text[at++] == '-' ? -1 : 1;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == text.Length || TimeUnits.Of(text[at]) is not { } unit)
            return null;

        var count = 1;
        if (at > start && !int.TryParse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture, out count))
            return null;
        at++;
        return new(sign * count, unit);
    }

    /// <summary>Ends in <c>Z</c> or an offset, behind a date and a time.</summary>
    private static bool HasZone(string text)
    {
        var time = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        return time == "yyyy-MM-dd".Length && char.IsAsciiDigit(text[0]) && (text[^1] is 'Z' or 'z' || text.AsSpan(time).IndexOfAny('+', '-') > 0);
    }

    private static Failure Wrong(string text) => new QueryError(new Sentence("TimeUnreadable", text)).ToFailure();
}
