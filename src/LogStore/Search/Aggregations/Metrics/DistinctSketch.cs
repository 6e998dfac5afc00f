using System.Numerics;

namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>
/// Counts distinct 64-bit hashes: exactly while they are few, then by HyperLogLog with Ertl's estimator (New cardinality estimation algorithms, 2017),
/// whose memory does not grow.
/// </summary>
internal sealed class DistinctSketch(int precision)
{
    /// <summary>Where Elasticsearch, too, goes over from counting to estimating.</summary>
    private readonly int exactLimit = (1 << precision) / 4 * 3 / 4;

    private HashSet<ulong>? exact = [];
    private byte[]? registers;

    public int Precision => precision;

    /// <summary>The precision, 4 to 18, for counts that should be exact up to about a threshold.</summary>
    public static int PrecisionOf(long threshold)
    {
        var entries = (ulong)Math.Ceiling(Math.Min(threshold, 40_000) / 0.75) * sizeof(int);
        return Math.Clamp(64 - BitOperations.LeadingZeroCount(entries), 4, 18);
    }

    public long Cardinality => exact?.Count ?? Estimate();

    public void Add(ulong hash)
    {
        if (exact is null)
        {
            Register(hash);
            return;
        }
        if (exact.Add(hash) && exact.Count > exactLimit)
            GoOver();
    }

    public void Add(DistinctSketch other)
    {
        if (other.exact is { } hashes)
        {
            foreach (var hash in hashes)
                Add(hash);
            return;
        }
        if (registers is null)
            GoOver();
        for (var index = 0; index < registers!.Length; index++)
            registers[index] = Math.Max(registers[index], other.registers![index]);
    }

    private void GoOver()
    {
        registers = new byte[1 << precision];
        foreach (var hash in exact!)
            Register(hash);
        exact = null;
    }

    private void Register(ulong hash)
    {
        ref var register = ref registers![hash >> (64 - precision)];
        register = Math.Max(register, (byte)Math.Min(BitOperations.LeadingZeroCount(hash << precision) + 1, 65 - precision));
    }

    private long Estimate()
    {
        var most = 64 - precision;
        double size = registers!.Length;
        var counts = new int[most + 2];
        foreach (var register in registers)
            counts[register]++;
        var sum = size * Tau(1 - counts[most + 1] / size);
        for (var value = most; value >= 1; value--)
            sum = 0.5 * (sum + counts[value]);
        sum += size * Sigma(counts[0] / size);
        return (long)Math.Round(size * size / (2 * Math.Log(2)) / sum);
    }

    private static double Sigma(double x)
    {
        if (x == 1)
            return double.PositiveInfinity;
        double weight = 1, result = x, before;
        do
        {
            x *= x;
            before = result;
            result += x * weight;
            weight += weight;
        }
        while (result != before);
        return result;
    }

    private static double Tau(double x)
    {
        if (x is 0 or 1)
            return 0;
        double weight = 1, result = 1 - x, before;
        do
        {
            x = Math.Sqrt(x);
            before = result;
            weight *= 0.5;
            result -= (1 - x) * (1 - x) * weight;
        }
        while (result != before);
        return result / 3;
    }
}
