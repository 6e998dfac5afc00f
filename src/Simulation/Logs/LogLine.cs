namespace Dashboard.Simulation.Logs;

/// <summary>One line to come: its number, its time, and chance that is always the same for it.</summary>
internal sealed class LogLine(ulong seed, long index, DateTimeOffset time)
{
    private ulong state = seed ^ ((ulong)index * 0x9E3779B97F4A7C15UL);

    public long Index { get; } = index;

    public DateTimeOffset Time { get; } = time;

    public int Number(int below) => below <= 0 ? 0 : (int)(Next() % (ulong)below);

    public bool Chance(double share) => Next() % 100_000 < share * 100_000;

    public string Pick(string[] from) => from[Number(from.Length)];

    public string Choose(params ReadOnlySpan<string> from) => from[Number(from.Length)];

    private ulong Next()
    {
        // SplitMix64: good enough, and needs no object.
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
