namespace Dashboard.Services.Logs.Patterns.Merging;

/// <summary>What is counted of a shape.</summary>
internal sealed class ShapeCounts(int buckets)
{
    private const int MostLevels = 12;

    private readonly long[] buckets = new long[buckets];
    private readonly List<LevelCount> levels = [];

    /// <summary>Lines that were added, whatever they weigh, of both periods.</summary>
    public long Lines { get; private set; }

    public long Count { get; private set; }

    public long CountBefore { get; private set; }

    public DateTimeOffset? First { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    public long Total => Count + CountBefore;

    public IReadOnlyList<long> Buckets => buckets;

    public IReadOnlyList<LevelCount> Levels => [.. levels.OrderByDescending(level => level.Count).ThenBy(level => level.Level, StringComparer.Ordinal)];

    public void Add(DateTimeOffset time, int bucket, long weight, string? level)
    {
        Lines++;
        Count += weight;
        First = First is { } first && first <= time ? first : time;
        Last = Last is { } last && last >= time ? last : time;
        if (bucket >= 0 && bucket < buckets.Length)
            buckets[bucket] += weight;
        if (level is not null)
            AddLevel(level, weight);
    }

    public void AddBefore(long weight)
    {
        Lines++;
        CountBefore += weight;
    }

    public ShapeCounts Copy()
    {
        var copy = new ShapeCounts(buckets.Length);
        copy.Add(this);
        return copy;
    }

    public void Add(ShapeCounts other)
    {
        Lines += other.Lines;
        Count += other.Count;
        CountBefore += other.CountBefore;
        First = First is null || other.First < First ? other.First ?? First : First;
        Last = Last is null || other.Last > Last ? other.Last ?? Last : Last;
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] += other.buckets[i];
        foreach (var (level, count) in other.levels)
            AddLevel(level, count);
    }

    // Levels are few; a field with many values that was taken for one does not grow without end.
    private void AddLevel(string level, long weight)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i].Level == level)
            {
                levels[i] = new(level, levels[i].Count + weight);
                return;
            }
        }

        if (levels.Count < MostLevels)
            levels.Add(new(level, weight));
    }
}
