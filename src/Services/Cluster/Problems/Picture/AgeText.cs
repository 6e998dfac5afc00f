namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>kubectl's short durations: <c>5m33s</c>, <c>3h</c>, <c>2d4h</c>, <c>1y12d</c>.</summary>
internal static class AgeText
{
    /// <summary>Null where the text is none.</summary>
    public static TimeSpan? Parse(ReadOnlySpan<char> text)
    {
        var total = TimeSpan.Zero;
        long number = -1;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                number = (Math.Max(number, 0) * 10) + (character - '0');
                if (number > 1_000_000)
                    return null;
                continue;
            }

            if (number < 0 || Unit(character) is not { } unit)
                return null;
            total += unit * number;
            number = -1;
        }

        return number < 0 && text.Length > 0 ? total : null;
    }

    private static TimeSpan? Unit(char character) => character switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'y' => TimeSpan.FromDays(365),
        _ => null,
    };
}
