namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>Reads the durations that the API server writes into tables: <c>35s</c>, <c>2m10s</c>, <c>3d4h</c>, <c>2y11d</c>.</summary>
internal static class HumanDuration
{
    public static TimeSpan? Parse(ReadOnlySpan<char> text)
    {
        double seconds = 0;
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at == start || at - start > 9 || at == text.Length || Unit(text[at]) is not { } unit)
                return null;
            seconds += int.Parse(text[start..at], System.Globalization.CultureInfo.InvariantCulture) * unit;
            at++;
        }

        return text.Length == 0 || seconds > TimeSpan.MaxValue.TotalSeconds / 2 ? null : TimeSpan.FromSeconds(seconds);
    }

    private static double? Unit(char letter) => letter switch
    {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        'y' => 365 * 86_400,
        _ => null,
    };
}
