using System.Numerics;

namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>What decides how a block's numbers are written.</summary>
/// <param name="Runs">Runs of equal numbers.</param>
/// <param name="Width">Bits of the range.</param>
/// <param name="RiceParameter">The best low bits of differences.</param>
/// <param name="RiceBits">Bits that the differences take with it, about.</param>
/// <param name="DistinctBits">Bits that a number takes where few are distinct, else many.</param>
internal readonly record struct NumberSample(long Minimum, long Runs, int Width, int RiceParameter, long RiceBits, int DistinctBits)
{
    /// <summary>Bits that a run takes, about.</summary>
    public const int RunBits = 24;

    private const int MaximumFew = 64;
    private const int Many = 1 << 20;

    public static NumberSample Of(ReadOnlySpan<long> values)
    {
        long minimum = long.MaxValue, maximum = long.MinValue, runs = 0;
        UInt128 sum = 0;
        var before = values.Length > 0 ? values[0] : 0;
        for (var index = 0; index < values.Length; index++)
        {
            var value = values[index];
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
            sum += ZigZag.Encode(value - before);
            if (index == 0 || value != before)
                runs++;
            before = value;
        }
        var width = values.Length == 0 ? 0 : 64 - BitOperations.LeadingZeroCount((ulong)(maximum - minimum));
        var mean = values.Length == 0 ? 0 : (ulong)(sum / (UInt128)values.Length);
        var parameter = mean <= 1 ? 0 : BitOperations.Log2(mean);
        var riceBits = (long)values.Length * (parameter + 2);
        return new(minimum, runs, width, Math.Min(parameter, 56), parameter > 56 ? long.MaxValue : riceBits, runs * RunBits <= values.Length ? Many : DistinctBitsOf(values, minimum, maximum));
    }

    private static int DistinctBitsOf(ReadOnlySpan<long> values, long minimum, long maximum)
    {
        var count = (ulong)(maximum - minimum) < 64 ? DistinctOfFew(values, minimum) : DistinctOf(values);
        // The compressor behind takes about what the distribution's entropy is, mostly well below the width of the number of codes.
        return count > MaximumFew ? Many : Math.Max(1, BitOperations.Log2((uint)Math.Max(1, count)));
    }

    private static int DistinctOfFew(ReadOnlySpan<long> values, long minimum)
    {
        var seen = 0UL;
        foreach (var value in values)
            seen |= 1UL << (int)(value - minimum);
        return BitOperations.PopCount(seen);
    }

    private static int DistinctOf(ReadOnlySpan<long> values)
    {
        Span<long> distinct = stackalloc long[MaximumFew];
        var count = 0;
        foreach (var value in values)
        {
            if (distinct[..count].Contains(value))
                continue;
            if (count == MaximumFew)
                return MaximumFew + 1;
            distinct[count++] = value;
        }
        return count;
    }
}
