using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Services.Logs.Patterns;

/// <summary>
/// The parts of the time in which lines are counted for the sparklines. Of a sample they are the stretches that it was taken from: within one of them only the end is known.
/// Where such a part reaches beyond the time, its count is raised to a whole one's.
/// </summary>
public sealed record PatternCourse
{
    private const int PartsOfAll = 30;

    /// <summary>A smaller piece of a part tells too little.</summary>
    private const double LeastShare = 0.25;

    private PatternCourse(TimeInterval parts, int count, TimeInterval time)
    {
        (From, To, Count) = (parts.From, parts.To, count);
        var length = parts.Length / count;
        FirstShare = Share(time.From, parts.From + length, length);
        LastShare = Share(parts.To - length, time.To, length);
    }

    public DateTimeOffset From { get; }

    public DateTimeOffset To { get; }

    /// <summary>How many parts there are, each as long.</summary>
    public int Count { get; }

    /// <summary>How much of the first part lies within the time, 0 to 1.</summary>
    public double FirstShare { get; }

    public double LastShare { get; }

    /// <param name="time">What was asked for.</param>
    /// <param name="slice">The first stretch of a sample; null where nothing was left out.</param>
    public static PatternCourse Of(TimeInterval time, TimeInterval? slice)
    {
        var whole = new TimeInterval(time.From, time.To > time.From ? time.To.AddMilliseconds(1) : time.From.AddMilliseconds(1));
        if (slice is not { } first || first.Length <= TimeSpan.Zero || first.From > whole.From || first.To <= whole.From)
            return new(whole, PartsOfAll, whole);
        var count = Math.Max(1, (int)Math.Min(1000, Math.Ceiling((whole.To - first.From) / first.Length)));
        return new(new(first.From, first.From + (count * first.Length)), count, whole);
    }

    /// <summary>A number for each part; not-a-number where too little of it is within the time.</summary>
    public IReadOnlyList<double> Scale(IReadOnlyList<long> counts) => [.. counts.Select((lines, place) => Scale(lines, place == 0 ? FirstShare : place == counts.Count - 1 ? LastShare : 1))];

    private static double Scale(long lines, double share) => share < LeastShare ? double.NaN : lines / share;

    private static double Share(DateTimeOffset from, DateTimeOffset to, TimeSpan length) => Math.Clamp((to - from) / length, 0, 1);
}
