namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>A fixed number of milliseconds, counted in local time from 1970.</summary>
internal sealed class IntervalRounding(long interval, ZoneOffsets zone, long offset) : DateRounding(zone, offset)
{
    protected override long RoundDown(long utcMillis)
    {
        var span = Zone.At(utcMillis);
        return ToUtc(span, Floor(utcMillis + span.Offset));
    }

    protected override long NextAfter(long utcStart)
    {
        var before = Zone.At(utcStart).Offset;
        var local = utcStart + before + interval;
        var after = Zone.At(local - before);
        if (local - after.Offset >= after.Start)
        {
            // From the second of two equal local times the earlier offset would lead back.
            var earlier = local - Earlier(after, local);
            return earlier > utcStart ? earlier : local - after.Offset;
        }
        // In a gap: as far after its end as the time would have been after its start.
        return after.BeginsWithGap && local >= after.Start + after.PreviousOffset ? local - after.PreviousOffset : local - before;
    }

    private static long Earlier(ZoneSpan span, long local)
        => span.BeginsWithOverlap && local < span.Start + span.PreviousOffset ? span.PreviousOffset : span.Offset;

    private long ToUtc(ZoneSpan span, long local)
    {
        while (true)
        {
            if (local - span.Offset >= span.Start)
                return local - span.Offset;
            if (span.BeginsWithGap && local >= span.Start + span.PreviousOffset)
                return span.Start;
            if (span.BeginsWithOverlap)
                local = Floor(span.Start + span.PreviousOffset - 1);
            span = Zone.At(span.Start - 1);
        }
    }

    private long Floor(long local) => CivilDate.FloorDivide(local, interval) * interval;
}
