using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>Moves a time range: to what was before, to what came after, to more around it. The outcome no longer moves with the clock.</summary>
public static class TimeTravel
{
    private static readonly TimeSpan ShortestZoom = TimeSpan.FromSeconds(1);

    /// <summary>The stretch of the same length right before.</summary>
    public static Result<TimeRange> Back(TimeRange range, DateTimeOffset now, TimeZoneInfo zone) => range.Resolve(now, zone).Map(interval => Shift(interval, -1, zone));

    /// <summary>The stretch of the same length right after.</summary>
    public static Result<TimeRange> Forward(TimeRange range, DateTimeOffset now, TimeZoneInfo zone) => range.Resolve(now, zone).Map(interval => Shift(interval, 1, zone));

    /// <summary>Twice the stretch around the same middle; all of it before where it would reach past now, for nothing is there yet.</summary>
    public static Result<TimeRange> ZoomOut(TimeRange range, DateTimeOffset now, TimeZoneInfo zone) => range.Resolve(now, zone).Map(interval =>
    {
        var length = interval.Length < ShortestZoom ? ShortestZoom : interval.Length;
        var end = Moved(interval.From, (interval.Length / 2) + length);
        if (end > now)
            end = interval.To > now ? interval.To : now;
        return TimeRange.Between(Moved(end, -2 * length), end);
    });

    private static TimeRange Shift(TimeInterval interval, int direction, TimeZoneInfo zone)
    {
        // What covers whole days or months of the calendar moves by days or months: those differ in length.
        if (CalendarSteps.Of(interval, zone) is not { } step)
            return TimeRange.Between(Moved(interval.From, direction * interval.Length), Moved(interval.To, direction * interval.Length));

        var from = interval.From.Add(direction * step.Count, step.Unit, zone);
        return TimeRange.Between(from, from.Add(step.Count, step.Unit, zone).AddMilliseconds(-1));
    }

    private static DateTimeOffset Moved(DateTimeOffset instant, TimeSpan by) => new(
        (long)Math.Clamp((decimal)instant.UtcTicks + by.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
