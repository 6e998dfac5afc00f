namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>
/// The width of a date histogram's bars. Calendar intervals are one day, week, month, quarter or year, as long as each is in the zone; all others are of fixed length
/// (https://www.elastic.co/guide/en/elasticsearch/reference/current/search-aggregations-bucket-datehistogram-aggregation.html).
/// </summary>
/// <param name="Text">As the server reads it, for instance <c>30s</c> or <c>1M</c>.</param>
/// <param name="Length">How long a bar is; about, for calendar intervals.</param>
/// <param name="IsCalendar">Goes into <c>calendar_interval</c>, not <c>fixed_interval</c>. Elasticsearch 6 takes both as <c>interval</c>.</param>
public sealed record HistogramInterval(string Text, TimeSpan Length, bool IsCalendar)
{
    /// <summary>The bars one wants.</summary>
    public const int WantedBars = 50;

    /// <summary>The bars one may get.</summary>
    public const int MostBars = 100;

    /// <summary>What can be chosen, from short to long.</summary>
    public static IReadOnlyList<HistogramInterval> All { get; } =
    [
        .. Fixed("ms", TimeSpan.FromMilliseconds(1), 1, 2, 5, 10, 20, 50, 100, 200, 500),
        .. Fixed("s", TimeSpan.FromSeconds(1), 1, 2, 5, 10, 15, 30),
        .. Fixed("m", TimeSpan.FromMinutes(1), 1, 2, 5, 10, 15, 30),
        .. Fixed("h", TimeSpan.FromHours(1), 1, 2, 3, 6, 12),
        new("1d", TimeSpan.FromDays(1), true),
        .. Fixed("d", TimeSpan.FromDays(1), 2, 3),
        new("1w", TimeSpan.FromDays(7), true),
        .. Fixed("d", TimeSpan.FromDays(1), 14),
        new("1M", TimeSpan.FromDays(30.4), true),
        new("1q", TimeSpan.FromDays(91.3), true),
        .. Fixed("d", TimeSpan.FromDays(1), 180),
        new("1y", TimeSpan.FromDays(365.2), true),
        .. Fixed("d", TimeSpan.FromDays(365), 2, 5, 10, 20, 50, 100, 200),
    ];

    /// <summary>The interval by its text; null where it is none that can be chosen.</summary>
    public static HistogramInterval? Find(string text) => All.FirstOrDefault(interval => interval.Text == text);

    /// <summary>The interval that gives nearest to fifty bars, and never more than a hundred.</summary>
    public static HistogramInterval For(TimeInterval time) =>
        All.Where(interval => interval.Bars(time) <= MostBars).MinBy(interval => Math.Abs(Math.Log(interval.Bars(time) / (double)WantedBars)))!;

    /// <summary>The most bars that the interval can give over a stretch of time: those at its ends are cut.</summary>
    public long Bars(TimeInterval time) => (long)Math.Ceiling(time.Length / (IsCalendar ? Length * 0.9 : Length)) + 1;

    private static IEnumerable<HistogramInterval> Fixed(string unit, TimeSpan length, params IReadOnlyList<int> counts) => counts.Select(count => new HistogramInterval(
        unit == "d" ? $"{count * length.Days}d" : $"{count}{unit}", count * length, false));
}
