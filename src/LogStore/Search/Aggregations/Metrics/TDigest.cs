namespace Dashboard.LogStore.Search.Aggregations.Metrics;

/// <summary>
/// Dunning's t-digest: the distribution of numbers in bounded memory, exact at the ends and for few numbers. Numbers are gathered and merged in
/// order, as far as a centroid's share at its quantile allows; quantiles are read from it the way Elasticsearch reads its own.
/// </summary>
internal sealed class TDigest(double compression)
{
    private readonly int bufferLimit = (int)Math.Clamp(compression * 5, 500, 10_000);

    private readonly List<(double Mean, double Weight)> centroids = [];
    private readonly List<(double Mean, double Weight)> buffer = [];
    private double minimum = double.PositiveInfinity;
    private double maximum = double.NegativeInfinity;

    public double Compression => compression;

    public double Count { get; private set; }

    public void Add(double value)
    {
        if (double.IsNaN(value))
            return;
        Insert(value, 1);
    }

    public void Add(TDigest other)
    {
        foreach (var (mean, weight) in other.centroids)
            Insert(mean, weight);
        foreach (var (mean, weight) in other.buffer)
            Insert(mean, weight);
        minimum = Math.Min(minimum, other.minimum);
        maximum = Math.Max(maximum, other.maximum);
    }

    /// <summary>The number at a quantile of 0 to 1, NaN where there is none.</summary>
    public double Quantile(double quantile)
    {
        Merge();
        if (centroids.Count == 0)
            return double.NaN;
        if (centroids.Count == 1)
            return centroids[0].Mean;
        var index = quantile * Count;
        var center = centroids[0].Weight / 2;
        if (index < center)
            return Math.Max(minimum, (minimum * (center - index) + centroids[0].Mean * index) / center);
        for (var place = 1; place < centroids.Count; place++)
        {
            var step = (centroids[place - 1].Weight + centroids[place].Weight) / 2;
            if (index < center + step)
                return Between(centroids[place - 1].Mean, center + step - index, centroids[place].Mean, index - center);
            center += step;
        }
        var rest = Count - center;
        return rest <= 0 || index >= Count ? maximum : Between(centroids[^1].Mean, Count - index, maximum, index - center);
    }

    /// <summary>The share, 0 to 1, of numbers up to one; NaN where there are none.</summary>
    public double Rank(double value)
    {
        Merge();
        if (centroids.Count == 0)
            return double.NaN;
        if (centroids.Count == 1)
            return value < centroids[0].Mean ? 0 : 1;
        double before = 0;
        var left = (centroids[1].Mean - centroids[0].Mean) / 2;
        var right = left;
        var place = 0;
        while (place + 2 < centroids.Count)
        {
            if (value < centroids[place].Mean + right)
                return Math.Max(0, Share(value, place, before, left, right));
            before += centroids[place].Weight;
            place++;
            left = right;
            right = (centroids[place + 1].Mean - centroids[place].Mean) / 2;
        }
        return value < centroids[place].Mean + right ? Math.Max(0, Share(value, place, before, left, right)) : 1;
    }

    /// <summary>The median of the numbers' distances from their median, NaN where there are none.</summary>
    public double MedianAbsoluteDeviation()
    {
        var median = Quantile(0.5);
        var distances = new TDigest(compression);
        foreach (var (mean, weight) in centroids)
            distances.Insert(Math.Abs(median - mean), weight);
        return distances.Quantile(0.5);
    }

    private double Share(double value, int place, double before, double left, double right)
    {
        var (mean, weight) = centroids[place];
        return (before + weight * (value - (mean - left)) / (left + right)) / Count;
    }

    private static double Between(double low, double lowWeight, double high, double highWeight)
        => Math.Max(low, Math.Min((low * lowWeight + high * highWeight) / (lowWeight + highWeight), high));

    private void Insert(double mean, double weight)
    {
        Count += weight;
        minimum = Math.Min(minimum, mean);
        maximum = Math.Max(maximum, mean);
        buffer.Add((mean, weight));
        if (buffer.Count >= bufferLimit)
            Merge();
    }

    private void Merge()
    {
        if (buffer.Count == 0)
            return;
        buffer.AddRange(centroids);
        buffer.Sort((first, second) => first.Mean.CompareTo(second.Mean));
        centroids.Clear();
        double before = 0;
        foreach (var next in buffer)
        {
            if (centroids.Count > 0 && Fits(before, centroids[^1].Weight + next.Weight))
            {
                var (mean, weight) = centroids[^1];
                centroids[^1] = (mean + (next.Mean - mean) * next.Weight / (weight + next.Weight), weight + next.Weight);
                continue;
            }
            before += centroids.Count > 0 ? centroids[^1].Weight : 0;
            centroids.Add(next);
        }
        buffer.Clear();
    }

    /// <summary>A centroid may hold the more the nearer it is to the middle.</summary>
    private bool Fits(double before, double weight)
    {
        var quantile = (before + weight / 2) / Count;
        return weight <= 4 * Count * quantile * (1 - quantile) / compression;
    }
}
