using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Time;

/// <summary>A range that a time picker offers by name.</summary>
public sealed record QuickRange(Sentence Name, TimeRange Range)
{
    /// <summary>What Kibana and Grafana offer, from short to long.</summary>
    public static IReadOnlyList<QuickRange> All { get; } =
    [
        Last(5, TimeUnit.Minute, "QuickMinutes"), Last(15, TimeUnit.Minute, "QuickMinutes"), Last(30, TimeUnit.Minute, "QuickMinutes"),
        Last(1, TimeUnit.Hour, "QuickHours"), Last(3, TimeUnit.Hour, "QuickHours"), Last(6, TimeUnit.Hour, "QuickHours"), Last(12, TimeUnit.Hour, "QuickHours"),
        Last(24, TimeUnit.Hour, "QuickHours"),
        Last(2, TimeUnit.Day, "QuickDays"), Last(7, TimeUnit.Day, "QuickDays"), Last(30, TimeUnit.Day, "QuickDays"), Last(90, TimeUnit.Day, "QuickDays"),
        Last(1, TimeUnit.Year, "QuickYears"),
        Named("QuickToday", "now/d..now/d"), Named("QuickYesterday", "now-1d/d..now-1d/d"),
        Named("QuickThisWeek", "now/w..now/w"), Named("QuickLastWeek", "now-1w/w..now-1w/w"),
        Named("QuickThisMonth", "now/M..now/M"), Named("QuickLastMonth", "now-1M/M..now-1M/M"),
        Named("QuickThisYear", "now/y..now/y"),
    ];

    /// <summary>The name of a range that is offered; null for others.</summary>
    public static Sentence? NameOf(TimeRange range) => All.FirstOrDefault(quick => quick.Range == range)?.Name;

    private static QuickRange Last(int count, TimeUnit unit, string key) => new(new Sentence(key, count), TimeRange.ToNow(count, unit));

    private static QuickRange Named(string key, string range) => new(new Sentence(key), TimeRange.ParseUrl(range).Value);
}
