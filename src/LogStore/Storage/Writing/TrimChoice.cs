namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Which segments of an index are kept no longer.</summary>
internal static class TrimChoice
{
    private const long NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Segments all of whose rows are older than a time, and the oldest while the rest have too many bytes; never the newest one.</summary>
    /// <param name="before">Null keeps segments of any age.</param>
    /// <param name="excess">Bytes that are too many, of those that all segments have.</param>
    /// <param name="bytes">The bytes of all segments.</param>
    public static IReadOnlyList<SegmentSlot> Of(IReadOnlyList<SegmentSlot> slots, DateTimeOffset? before, long excess, long bytes)
    {
        var timed = slots.Where(slot => slot is { IsBusy: false, File: { Times: not null, HasRowsWithoutTime: false } }).OrderBy(slot => slot.File!.Times!.Value.Last).ToArray();
        var rows = Math.Max(1, slots.Sum(slot => (long)slot.PublishedRows));
        var chosen = new List<SegmentSlot>();
        foreach (var slot in timed.SkipLast(slots.Any(slot => slot is { File: null, PublishedRows: > 0 }) ? 0 : 1))
        {
            var isOld = before is { } limit && slot.File!.Times!.Value.Last / NanosecondsPerMillisecond < limit.ToUnixTimeMilliseconds();
            if (!isOld && excess <= 0)
                break;
            chosen.Add(slot);
            excess -= bytes * slot.PublishedRows / rows;
        }
        return chosen;
    }
}
