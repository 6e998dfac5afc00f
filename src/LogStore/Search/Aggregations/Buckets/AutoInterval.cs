using Dashboard.LogStore.Search.Aggregations.Rounding;

namespace Dashboard.LogStore.Search.Aggregations.Buckets;

/// <summary>A unit that <c>auto_date_histogram</c> may choose, and how many of it may make a bucket.</summary>
internal sealed record AutoInterval(CalendarUnit Unit, string Name, string Letter, long RoughMillis, IReadOnlyList<int> Multiples)
{
    public static readonly IReadOnlyList<AutoInterval> All =
    [
        new(CalendarUnit.Second, "second", "s", 1_000, [1, 5, 10, 30]),
        new(CalendarUnit.Minute, "minute", "m", 60_000, [1, 5, 10, 30]),
        new(CalendarUnit.Hour, "hour", "h", 3_600_000, [1, 3, 12]),
        new(CalendarUnit.Day, "day", "d", 86_400_000, [1, 7]),
        new(CalendarUnit.Month, "month", "M", 30L * 86_400_000, [1, 3]),
        new(CalendarUnit.Year, "year", "y", 365L * 86_400_000, [1, 5, 10, 20, 50, 100]),
    ];

    public int MostMultiple => Multiples[^1];

    /// <summary>-1 for no such unit.</summary>
    public static int IndexOf(string name)
    {
        for (var index = 0; index < All.Count; index++)
            if (All[index].Name == name)
                return index;
        return -1;
    }
}
