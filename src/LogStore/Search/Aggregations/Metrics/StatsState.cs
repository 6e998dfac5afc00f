namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>Count, sum, bounds and squares of numbers, the sums compensated (Kahan) so that their order hardly matters.</summary>
internal struct StatsState
{
    private double sumRest;
    private double squaresRest;

    public StatsState()
    {
        Minimum = double.PositiveInfinity;
        Maximum = double.NegativeInfinity;
    }

    public long Count { get; private set; }

    public double Sum { get; private set; }

    public double Squares { get; private set; }

    public double Minimum { get; private set; }

    public double Maximum { get; private set; }

    public readonly double Average => Sum / Count;

    public readonly double Variance => Math.Max(0, (Squares - Sum * Sum / Count) / Count);

    public readonly double SampleVariance => (Squares - Sum * Sum / Count) is var spread && Count == 1 ? double.NaN : Math.Max(0, spread / (Count - 1));

    public void Add(double value)
    {
        Count++;
        (Sum, sumRest) = Compensated(Sum, sumRest, value);
        (Squares, squaresRest) = Compensated(Squares, squaresRest, value * value);
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
    }

    public void Add(in StatsState other)
    {
        Count += other.Count;
        (Sum, sumRest) = Compensated(Sum, sumRest, other.Sum);
        (Sum, sumRest) = Compensated(Sum, sumRest, other.sumRest);
        (Squares, squaresRest) = Compensated(Squares, squaresRest, other.Squares);
        (Squares, squaresRest) = Compensated(Squares, squaresRest, other.squaresRest);
        Minimum = Math.Min(Minimum, other.Minimum);
        Maximum = Math.Max(Maximum, other.Maximum);
    }

    private static (double Sum, double Remainder) Compensated(double sum, double rest, double value)
    {
        if (!double.IsFinite(value))
            return (sum + value, rest);
        var corrected = value + rest;
        var updated = sum + corrected;
        return double.IsFinite(updated) ? (updated, corrected - (updated - sum)) : (updated, 0);
    }
}
