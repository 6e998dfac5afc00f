namespace Dashboard.LogStore.Columns.Codecs;

/// <summary>Counts of a segment's rows, by term or by interval of time.</summary>
internal static class CountsCodec
{
    private const long NanosecondsOfSecond = 1_000_000_000;
    private const long MillisecondsOfSecond = 1000;
    private const int MostIntervals = 256;

    // Seconds: what charts have as intervals is mostly made of these.
    private static readonly long[] widths = [1, 10, 60, 600, 3600, 86_400];

    public static void EncodeTerms(ReadOnlySpan<int> rows, ByteBuffer output)
    {
        foreach (var count in rows)
            output.Number(count);
    }

    /// <summary>The counts of as many terms as a dictionary has.</summary>
    public static int[] DecodeTerms(ReadOnlySpan<byte> bytes, int terms)
    {
        var input = new ByteReader(bytes);
        var rows = new int[terms];
        foreach (ref var count in rows.AsSpan())
            count = input.Count();
        return rows;
    }

    /// <summary>The shortest intervals, not too many, that the time between two instants (nanoseconds since 1970) has; in seconds. Null: it is too long.</summary>
    public static long? WidthFor(long first, long last)
    {
        foreach (var width in widths)
            if (IntervalOf(last, width) - IntervalOf(first, width) < MostIntervals)
                return width;
        return null;
    }

    /// <summary>Which interval an instant (nanoseconds since 1970) is in, counted from 1970.</summary>
    public static long IntervalOf(long nanoseconds, long width) => FloorDivide(nanoseconds, width * NanosecondsOfSecond);

    /// <param name="width">Seconds of an interval.</param>
    /// <param name="first">The number of the first interval, counted from 1970.</param>
    public static void EncodeTimes(long width, long first, ReadOnlySpan<int> rows, ByteBuffer output)
    {
        output.Number(width);
        output.Number((long)ZigZag.Encode(first));
        output.Number(rows.Length);
        EncodeTerms(rows, output);
    }

    public static TimeCounts DecodeTimes(ReadOnlySpan<byte> bytes)
    {
        var input = new ByteReader(bytes);
        var width = input.Number() * MillisecondsOfSecond;
        var first = ZigZag.Decode((ulong)input.Number()) * width;
        var rows = new int[Math.Min(input.Count(), MostIntervals)];
        foreach (ref var count in rows.AsSpan())
            count = input.Count();
        return new(width, first, rows);
    }

    private static long FloorDivide(long value, long divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);
}
