using System.Globalization;

namespace Dashboard.LogStore.Rest.Search;

/// <summary>Floating-point numbers as Java writes them: always with a decimal point (<c>1.0</c>).</summary>
internal static class JavaNumber
{
    public static string Format(float number)
        => float.IsFinite(number) ? WithPoint(number.ToString("R", CultureInfo.InvariantCulture)) : Special(number);

    public static string Format(double number)
        => double.IsFinite(number) ? WithPoint(number.ToString("R", CultureInfo.InvariantCulture)) : Special(number);

    private static string WithPoint(string text)
    {
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (text.Contains('.', StringComparison.Ordinal))
            return text;
        return exponent < 0 ? text + ".0" : text.Insert(exponent, ".0");
    }

    private static string Special(double number)
        => double.IsNaN(number) ? "\"NaN\"" : number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
}
