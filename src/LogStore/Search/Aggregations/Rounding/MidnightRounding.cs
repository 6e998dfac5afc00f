namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>Units that begin at midnight: at the first of two midnights, and with the day's first instant where midnight was left out.</summary>
internal sealed class MidnightRounding(CalendarUnit unit, ZoneOffsets zone, long offset) : DateRounding(zone, offset)
{
    protected override long RoundDown(long utcMillis)
    {
        var span = Zone.At(utcMillis);
        return ToUtc(span, unit.Floor(utcMillis + span.Offset));
    }

    protected override long NextAfter(long utcStart)
    {
        var local = unit.Next(unit.Floor(utcStart + Zone.At(utcStart).Offset));
        // Looked for from a day later, backwards: the offset then is the day's last.
        return ToUtc(Zone.At(local - Zone.At(utcStart).Offset + CivilDate.DayMillis), local);
    }

    private long ToUtc(ZoneSpan span, long local)
    {
        while (true)
        {
            var utc = local - span.Offset;
            if (utc >= span.Start)
            {
                // Midnight may have come twice: then this is the second, and the first is meant.
                var isSecond = span.BeginsWithOverlap && local < span.Start + span.PreviousOffset;
                return isSecond ? local - span.PreviousOffset : utc;
            }
            if (span.BeginsWithGap && local >= span.Start + span.PreviousOffset)
                return span.Start;
            span = Zone.At(span.Start - 1);
        }
    }
}
