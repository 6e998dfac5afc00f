using System.Buffers;
using System.Globalization;

namespace Dashboard.Services.Primitives;

/// <summary>
/// A field of comma-separated values (RFC 4180). What a spreadsheet would take for a formula is marked as text by an apostrophe, as OWASP's page on CSV injection names it; plain numbers stay numbers.
/// </summary>
public static class CsvField
{
    /// <summary>Ends a record.</summary>
    public const string LineEnd = "\r\n";

    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    // The wide forms are what an East Asian keyboard types, and spreadsheets read them alike.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    /// <summary>Defused, and quoted where it must be.</summary>
    public static string Of(string text)
    {
        if (text.Length > 0 && Formula.Contains(text[0]) && !IsNumber(text))
            text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool IsNumber(string text) =>
        text is ['-' or '+', (>= '0' and <= '9') or '.', ..] && double.TryParse(text.AsSpan(1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
}
