using System.Globalization;

namespace Dashboard.LogStore.Search.Fetch;

/// <summary>Writes numbers by Java's patterns (<c>#,##0.00</c>, <c>#.0</c>), which .NET's custom formats share.</summary>
internal static class DecimalPattern
{
    public static string Format(double number, string pattern)
    {
        // Java rounds halves to the even neighbour.
        var point = pattern.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? 0 : pattern.AsSpan(point + 1).Count('0') + pattern.AsSpan(point + 1).Count('#');
        if (digits <= 15 && Math.Abs(number) < 1e15)
            number = Math.Round(number, digits, MidpointRounding.ToEven);
        return number.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
