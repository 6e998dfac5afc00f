using Dashboard.Services.Logs.Queries.Time;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Web.Features.Discover;

/// <summary>The bars of the period before, beside those of now.</summary>
public static class BarsBefore
{
    /// <summary>The stretch before, moved by as many whole bars as the time has, so that bars begin at the same place; null where that would be before all times.</summary>
    public static TimeInterval? Of(TimeInterval time, HistogramInterval interval)
    {
        var back = interval.Length * Math.Max(1, Math.Ceiling(time.Length / interval.Length));
        return time.From - DateTimeOffset.MinValue > back + TimeSpan.FromDays(1) ? new(time.From - back, time.To - back) : null;
    }

    /// <summary>How many documents each bar had in the period before, by place: months and days that the clock changes differ in length, and are compared all the same.</summary>
    public static IReadOnlyList<long> Align(Histogram now, Histogram before) =>
        [.. now.Bars.Select((_, place) => place < before.Bars.Count ? before.Bars[place].Documents : 0)];
}
