namespace Dashboard.LogStore.Search.Execution;

/// <summary>Lets a filter see how often its terms occur, before it scores. Of large indices it sees a sample, evenly spread.</summary>
internal static class TermSurvey
{
    // Scores are ratios of counts: more blocks than this change them little.
    private const int MostBlocks = 32;

    public static void Observe(RowFilter filter, IEnumerable<SearchBlock> blocks)
    {
        if (!filter.NeedsStatistics)
            return;
        var all = blocks.ToList();
        var step = Math.Max(1, (all.Count + MostBlocks - 1) / MostBlocks);
        for (var index = 0; index < all.Count; index += step)
        {
            using var block = all[index];
            block.CancellationToken.ThrowIfCancellationRequested();
            var live = block.Rent();
            block.FillLive(live);
            filter.Observe(block, live);
        }
    }
}
