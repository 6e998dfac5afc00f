namespace Dashboard.Simulation.Tables;

/// <summary>Durations as kubectl prints them: two units at most, the smaller one only while it matters.</summary>
internal static class HumanDuration
{
    public static string Since(DateTimeOffset? start, DateTimeOffset now) => start is { } time ? Of(now - time) : "<unknown>";

    public static string Of(TimeSpan span)
    {
        var seconds = (long)span.TotalSeconds;
        if (seconds < -1)
            return "<invalid>";
        var (minutes, hours, days) = ((long)span.TotalMinutes, (long)span.TotalHours, (long)span.TotalDays);
        return (seconds, minutes, hours, days) switch
        {
            ( < 0, _, _, _) => "0s",
            ( < 120, _, _, _) => $"{seconds}s",
            (_, < 10, _, _) => Two(minutes, 'm', seconds % 60, 's'),
            (_, < 180, _, _) => $"{minutes}m",
            (_, _, < 8, _) => Two(hours, 'h', minutes % 60, 'm'),
            (_, _, < 48, _) => $"{hours}h",
            (_, _, < 192, _) => Two(days, 'd', hours % 24, 'h'),
            (_, _, _, < 730) => $"{days}d",
            (_, _, _, < 2920) => Two(days / 365, 'y', days % 365, 'd'),
            _ => $"{days / 365}y",
        };
    }

    private static string Two(long large, char largeUnit, long small, char smallUnit) =>
        small == 0 ? $"{large}{largeUnit}" : $"{large}{largeUnit}{small}{smallUnit}";
}
