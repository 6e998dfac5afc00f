namespace Dashboard.LogStore.Search.Execution.Sorting;

/// <summary>Makes one value of several.</summary>
internal static class SortModes
{
    /// <summary>As a request names it; null: the smallest ascending, the largest descending.</summary>
    public static SortMode Of(string? mode, bool descending) => mode switch
    {
        "min" => SortMode.Minimum,
        "max" => SortMode.Maximum,
        "sum" => SortMode.Sum,
        "avg" => SortMode.Average,
        "median" => SortMode.Median,
        _ => descending ? SortMode.Maximum : SortMode.Minimum,
    };

    public static long Pick(SortMode mode, ReadOnlySpan<long> values)
    {
        if (values.Length == 1)
            return values[0];
        return mode switch
        {
            SortMode.Minimum => Extreme(values, -1),
            SortMode.Maximum => Extreme(values, 1),
            SortMode.Sum => Sum(values),
            SortMode.Average => (long)Math.Floor((double)Sum(values) / values.Length + 0.5),
            _ => Median(values),
        };
    }

    public static double Pick(SortMode mode, ReadOnlySpan<double> values)
    {
        if (values.Length == 1)
            return values[0];
        double sum = 0, minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        foreach (var value in values)
        {
            sum += value;
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
        }
        return mode switch
        {
            SortMode.Minimum => minimum,
            SortMode.Maximum => maximum,
            SortMode.Sum => sum,
            SortMode.Average => sum / values.Length,
            _ => Median(values),
        };
    }

    private static long Extreme(ReadOnlySpan<long> values, int direction)
    {
        var best = values[0];
        foreach (var value in values)
            if (value.CompareTo(best) * direction > 0)
                best = value;
        return best;
    }

    private static long Sum(ReadOnlySpan<long> values)
    {
        var sum = 0L;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static long Median(ReadOnlySpan<long> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (long)Math.Floor(((double)sorted[middle - 1] + sorted[middle]) / 2 + 0.5);
    }

    private static double Median(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
