using System.Collections.Concurrent;
using Dashboard.LogStore.Search.Dates;

namespace Dashboard.LogStore.Mapping.Values;

/// <summary>Dates of documents by one format, as searches read them too.</summary>
internal static class DateFormats
{
    private const int MostKept = 1000;
    private const int NanosecondsPerMillisecond = 1_000_000;
    private static readonly ConcurrentDictionary<string, DateFormat?> kept = new(StringComparer.Ordinal);

    /// <summary>Reads a text as one format says; milliseconds since 1970 and the nanoseconds beyond them. False also where there is no such format.</summary>
    public static bool TryParse(string format, string text, out long milliseconds, out int nanoseconds)
    {
        (milliseconds, nanoseconds) = (0, 0);
        if (Find(format) is not { } known || !known.TryParse(text, TimeZoneInfo.Utc, false, out var instant, out _))
            return false;
        (milliseconds, nanoseconds) = (instant.TotalMilliseconds, instant.Nanoseconds % NanosecondsPerMillisecond);
        return true;
    }

    private static DateFormat? Find(string format)
    {
        if (kept.TryGetValue(format, out var known))
            return known;
        known = DateFormat.Create(format);
        if (kept.Count < MostKept)
            kept.TryAdd(format, known);
        return known;
    }
}
