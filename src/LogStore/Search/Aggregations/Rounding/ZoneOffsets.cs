using System.Collections.Concurrent;

namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>
/// The offsets from UTC that a time zone had and will have, as spans of constant offset, found a year at a time.
/// Milliseconds since 1970 throughout. Safe for many threads.
/// </summary>
internal sealed class ZoneOffsets(TimeZoneInfo zone)
{
    private const long Day = 86_400_000;

    private readonly ConcurrentDictionary<int, ZoneSpan[]> years = new();

    public static ZoneOffsets Utc { get; } = new(TimeZoneInfo.Utc);

    public TimeZoneInfo Zone => zone;

    /// <summary>One offset holds for ever.</summary>
    public bool IsFixed { get; } = !zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0;

    /// <summary>The span that holds an instant.</summary>
    public ZoneSpan At(long utcMillis)
    {
        if (IsFixed)
            return new(long.MinValue, long.MaxValue, Milliseconds(zone.BaseUtcOffset), Milliseconds(zone.BaseUtcOffset));
        var spans = years.GetOrAdd(YearOf(utcMillis), Find);
        var index = spans.Length - 1;
        while (index > 0 && spans[index].Start > utcMillis)
            index--;
        return spans[index];
    }

    /// <summary>
    /// The spans of a year, the first of them beginning before the year where the last change before it is not looked for: its
    /// <see cref="ZoneSpan.Start"/> is then the year's own start and no change.
    /// </summary>
    private ZoneSpan[] Find(int year)
    {
        var from = StartOfYear(year);
        var to = StartOfYear(year + 1);
        var spans = new List<ZoneSpan>();
        var offset = OffsetAt(from);
        var start = from;
        var previous = OffsetAt(from - 1);
        for (var time = from; time < to; time += Day)
        {
            var end = Math.Min(time + Day, to);
            if (OffsetAt(end) == offset)
                continue;
            var change = Bisect(time, end, offset);
            // A change at the end itself belongs to the next year, which sees it by the offset just before it.
            if (change >= to)
                break;
            spans.Add(new(start, change, offset, previous));
            (start, previous, offset) = (change, offset, OffsetAt(change));
            time = change - Day;
        }
        spans.Add(new(start, to, offset, previous));
        return [.. spans];
    }

    /// <summary>The first instant after <paramref name="low"/> with another offset.</summary>
    private long Bisect(long low, long high, long offset)
    {
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (OffsetAt(middle) == offset)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    private long OffsetAt(long utcMillis)
        => Milliseconds(zone.GetUtcOffset(CivilDate.ToDateTime(Math.Clamp(utcMillis, CivilDate.MinimumMillis, CivilDate.MaximumMillis))));

    private static long Milliseconds(TimeSpan offset) => offset.Ticks / TimeSpan.TicksPerMillisecond;

    private static int YearOf(long utcMillis) => CivilDate.YearOf(utcMillis);

    private static long StartOfYear(int year) => CivilDate.ToMillis(year, 1, 1);
}
