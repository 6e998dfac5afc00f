using System.Globalization;
using Dashboard.Services.Logs.Queries.Time;

namespace Dashboard.Web.Navigation;

/// <summary>The time range and the pause between refreshes as an address carries them: <c>t=now-15m..now</c>, <c>refresh=10s</c>.</summary>
public static class TimeQuery
{
    public const string RangeParameter = "t";
    public const string RefreshParameter = "refresh";

    /// <summary>What can be chosen between refreshes.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } = [.. new[] { 5, 10, 30, 60, 300, 900 }.Select(seconds => TimeSpan.FromSeconds(seconds))];

    /// <summary>Null where the address does not say, or what it says is no range.</summary>
    public static TimeRange? ReadRange(string uri) => QueryState.Read(uri, RangeParameter) is { Length: > 0 } text && TimeRange.ParseUrl(text).TryGet(out var range, out _) ? range : null;

    /// <summary>Null for no refresh. Below a second there is none.</summary>
    public static TimeSpan? ReadRefresh(string uri)
    {
        if (QueryState.Read(uri, RefreshParameter) is not { Length: > 1 and < 8 } text || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
            return null;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            _ => null,
        };
    }

    public static string WriteRefresh(TimeSpan pause) =>
        string.Create(CultureInfo.InvariantCulture, $"{(pause.TotalSeconds % 60 == 0 ? pause.TotalMinutes : pause.TotalSeconds):0}{(pause.TotalSeconds % 60 == 0 ? 'm' : 's')}");

    /// <summary>Whether the page at an address shows a stretch of time.</summary>
    public static bool Belongs(string uri) => QueryState.Path(uri) is Urls.Discover;
}
