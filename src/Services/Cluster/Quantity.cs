using System.Globalization;

namespace Dashboard.Services.Cluster;

/// <summary>
/// A Kubernetes quantity (<c>100m</c>, <c>16Mi</c>, <c>1e3</c>) as a number of its base unit: cores, bytes, pieces.
/// Grammar: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
/// </summary>
public static class Quantity
{
    /// <summary>The value; null where the text is no quantity.</summary>
    public static double? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;

        var digits = text.AsSpan().TrimEnd("KMGTPEimunk");
        // "1E" is an exa, "1E3" and "1e3" are exponents: the trim stops at the last digit either way.
        var suffix = text.AsSpan(digits.Length);
        return Factor(suffix) is { } factor && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number * factor
            : null;
    }

    private static double? Factor(ReadOnlySpan<char> suffix) => suffix switch
    {
        "" => 1,
        "n" => 1e-9,
        "u" => 1e-6,
        "m" => 1e-3,
        "k" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        "T" => 1e12,
        "P" => 1e15,
        "E" => 1e18,
        "Ki" => 1024,
        "Mi" => 1024d * 1024,
        "Gi" => 1024d * 1024 * 1024,
        "Ti" => 1024d * 1024 * 1024 * 1024,
        "Pi" => 1024d * 1024 * 1024 * 1024 * 1024,
        "Ei" => 1024d * 1024 * 1024 * 1024 * 1024 * 1024,
        _ => null,
    };
}
