namespace Dashboard.Simulation.Logs;

/// <summary>Chance that follows from a number: the same for the same.</summary>
internal sealed class Chance(ulong state)
{
    private ulong state = state;

    public int Number(int below) => below <= 0 ? 0 : (int)(Next() % (ulong)below);

    public bool Happens(double share) => Next() % 100_000 < share * 100_000;

    /// <summary>From 0 to below 1.</summary>
    public double Unit() => (Next() >> 11) / (double)(1UL << 53);

    public ulong Next()
    {
        // SplitMix64: good enough, and needs no more than a number.
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
