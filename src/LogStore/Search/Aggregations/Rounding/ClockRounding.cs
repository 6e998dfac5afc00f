namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>Hours, minutes and seconds of the clock on the wall; where it was put back, an hour comes twice and is two buckets.</summary>
internal sealed class ClockRounding(CalendarUnit unit, ZoneOffsets zone, long offset) : DateRounding(zone, offset)
{
    protected override long RoundDown(long utcMillis)
    {
        var span = Zone.At(utcMillis);
        return ToUtc(span, unit.Floor(utcMillis + span.Offset));
    }

    protected override long NextAfter(long utcStart)
    {
        var next = RoundDown(utcStart + unit.TypicalMillis());
        return next > utcStart ? next : RoundDown(utcStart + 2 * unit.TypicalMillis());
    }

    private long ToUtc(ZoneSpan span, long local)
    {
        while (true)
        {
            var utc = local - span.Offset;
            if (utc >= span.Start || span.Offset == span.PreviousOffset && span.Start == long.MinValue)
                return utc;
            if (span.BeginsWithGap)
                local = unit.Floor(span.Start + span.PreviousOffset - 1);
            else if (span.BeginsWithOverlap && span.PreviousOffset - span.Offset >= unit.TypicalMillis())
                return utc;
            span = Zone.At(span.Start - 1);
        }
    }
}
