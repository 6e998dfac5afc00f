using System.Globalization;

namespace Dashboard.Simulation.Controllers;

/// <summary>Kubernetes quantities as numbers, for sums.</summary>
internal static class Amount
{
    private static readonly (string Suffix, double Factor)[] Units =
    [
        ("Ki", 1024d), ("Mi", 1048576d), ("Gi", 1073741824d), ("Ti", 1099511627776d), ("n", 1e-9), ("u", 1e-6), ("m", 1e-3), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12),
    ];

    public static double Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        foreach (var (suffix, factor) in Units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
                return Number(text[..^suffix.Length]) * factor;
        }

        return Number(text);
    }

    public static bool IsValid(string text) =>
        double.TryParse(Units.Select(unit => unit.Suffix).Where(suffix => text.EndsWith(suffix, StringComparison.Ordinal)).Select(suffix => text[..^suffix.Length]).FirstOrDefault(text), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Cores as <c>250m</c> or <c>2</c>.</summary>
    public static string Cores(double cores) => Math.Abs(cores - Math.Round(cores)) < 0.0005
        ? Math.Round(cores).ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(cores * 1000)}m");

    /// <summary>Bytes in the largest unit that divides them.</summary>
    public static string Bytes(double bytes)
    {
        var whole = (long)bytes;
        foreach (var (suffix, factor) in Units[..4].Reverse())
        {
            if (whole != 0 && whole % (long)factor == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{whole / (long)factor}{suffix}");
        }

        return whole.ToString(CultureInfo.InvariantCulture);
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
