using System.Globalization;

namespace Dashboard.LogStore.Search.Aggregations.Values;

/// <summary>Writes floating point as Java does: always with a fraction, and with an exponent below 0.001 and from ten million on.</summary>
internal static class JavaNumber
{
    public static string Format(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0)
            return double.IsNegative(value) ? "-0.0" : "0.0";
        var magnitude = Math.Abs(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (magnitude is >= 1e-3 and < 1e7)
            return text.Contains('.') ? text : text + ".0";
        return Scientific(text);
    }

    private static string Scientific(string text)
    {
        var sign = text[0] == '-' ? "-" : "";
        var exponentAt = text.IndexOf('E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = (exponentAt < 0 ? text : text[..exponentAt])[sign.Length..];
        var point = mantissa.IndexOf('.');
        exponent += (point < 0 ? mantissa.Length : point) - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits[zeros..].TrimEnd('0');
        exponent -= zeros;
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return $"{sign}{digits[0]}.{fraction}E{exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
