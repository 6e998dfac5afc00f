using System.Globalization;

namespace Dashboard.Services.Cluster.Lists.Rows;

/// <summary>Turns a server's cell into what it sorts by, once, when it arrives.</summary>
internal static class CellReader
{
    /// <summary>Above any Unix time in seconds: a restart's time is a fraction below one when divided by it.</summary>
    private const double TimeScale = 1e11;

    public static Cell Read(CellKind kind, string? text, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(text) || text is "<none>" or "<unset>" or "<unknown>" or "<nil>")
            return text is null ? Cell.Empty : new Cell(text, double.NaN);

        return kind switch
        {
            CellKind.Number => new(text, Number(text)),
            CellKind.Ratio => new(text, Ratio(text)),
            CellKind.Restarts => Restarts(text, now),
            CellKind.Moment => Moment(text, now),
            CellKind.Duration => new(text, HumanDuration.Parse(text)?.TotalSeconds ?? double.NaN),
            CellKind.Quantity => new(text, Quantity.Parse(text) ?? double.NaN),
            _ => new(text, Plain(text)),
        };
    }

    /// <summary>When the container last started again; null where the cell does not say.</summary>
    public static DateTimeOffset? RestartedAt(Cell cell)
    {
        var fraction = cell.HasNumber ? cell.Number - Math.Floor(cell.Number) : 0;
        return fraction > 0 ? DateTimeOffset.FromUnixTimeSeconds((long)Math.Round(fraction * TimeScale)) : null;
    }

    private static Cell Restarts(string text, DateTimeOffset now)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var count = Number(space < 0 ? text : text.AsSpan(0, space));
        if (space < 0 || double.IsNaN(count))
            return new(text, count);

        var ago = text.AsSpan(space).Trim().Trim("()");
        ago = ago.EndsWith(" ago") ? ago[..^4] : ago;
        var at = HumanDuration.Parse(ago) is { } duration ? (now - duration).ToUnixTimeSeconds() : 0;
        return new(text[..space], count + at / TimeScale);
    }

    private static Cell Moment(string text, DateTimeOffset now)
    {
        if (HumanDuration.Parse(text) is { } ago && now - DateTimeOffset.UnixEpoch > ago)
            return new(text, (now - ago).ToUnixTimeSeconds());
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? new(text, at.ToUnixTimeSeconds()) : new(text, double.NaN);
    }

    /// <summary>The share first, then the size: 0/2, 1/2, 1/1, 2/2.</summary>
    private static double Ratio(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
            return double.NaN;
        double part = Number(text.AsSpan(0, slash)), whole = Number(text.AsSpan(slash + 1));
        return whole > 0 ? part / whole + whole * 1e-9 : part;
    }

    /// <summary>Numbers and IPv4 addresses by value; all else by its text.</summary>
    private static double Plain(string text)
    {
        if (text.Length > 20 || !char.IsAsciiDigit(text[0]))
            return double.NaN;
        var number = Number(text);
        return double.IsNaN(number) ? Address(text) : number;
    }

    private static double Address(string text)
    {
        double value = 0;
        var parts = 0;
        foreach (var part in text.AsSpan().Split('.'))
        {
            if (!byte.TryParse(text.AsSpan(part), NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
                return double.NaN;
            value = value * 256 + octet;
            parts++;
        }

        return parts == 4 ? value : double.NaN;
    }

    private static double Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : double.NaN;
}
