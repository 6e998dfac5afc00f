namespace Dashboard.LogStore.Storage.Writing;

/// <summary>Which segments are merged into one.</summary>
internal static class MergeChoice
{
    // Merging fewer would write the same rows too often.
    private const int Enough = 8;

    /// <summary>
    /// Neighbours that are small, or mostly deleted, and together no larger than a segment should be; none where it is not worth it.
    /// </summary>
    /// <param name="all">Whatever can be merged, as few as two, or one with deleted rows.</param>
    public static IReadOnlyList<SegmentSlot> Of(IReadOnlyList<SegmentSlot> slots, int segmentRows, bool all)
    {
        var run = new List<SegmentSlot>();
        var rows = 0;
        foreach (var slot in slots)
        {
            var isSmall = slot is { File: not null, IsBusy: false } && (slot.LiveRows < segmentRows / 2 || slot.LiveRows < slot.PublishedRows / 2 || all && slot.LiveRows < slot.PublishedRows);
            if (!isSmall || rows + slot.LiveRows > segmentRows)
            {
                if (IsWorth(run, all))
                    return run;
                run.Clear();
                rows = 0;
            }
            if (!isSmall)
                continue;
            run.Add(slot);
            rows += slot.LiveRows;
        }
        return IsWorth(run, all) ? run : [];
    }

    private static bool IsWorth(List<SegmentSlot> run, bool all)
        => run.Count >= (all ? 2 : Enough) || run.Any(slot => slot.LiveRows < slot.PublishedRows / (all ? 1 : 2));
}
