using System.Globalization;
using System.Text;

namespace Dashboard.Services.LogCollection.Parsing;

/// <summary>Reads lines of <c>key=value</c> pairs, values with spaces in double quotes. https://brandur.org/logfmt</summary>
internal static class Logfmt
{
    private const int Fewest = 2;

    /// <summary>The pairs in order; false for a line that holds anything else, or fewer than two.</summary>
    public static bool TryRead(string line, List<KeyValuePair<string, string>> pairs)
    {
        var rest = line.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            if (!Key(rest, out var keyLength) || !Value(rest[(keyLength + 1)..], out var value, out var valueLength))
                return false;
            pairs.Add(new(rest[..keyLength].ToString(), value));
            rest = rest[(keyLength + 1 + valueLength)..];
            if (!rest.IsEmpty && rest[0] != ' ')
                return false;
            rest = rest.TrimStart();
        }

        return pairs.Count >= Fewest;
    }

    /// <summary>Whether a value is written as a number: one that a document gives back as the same text.</summary>
    public static bool IsNumber(string value) =>
        value.Length is > 0 and < 18 && (value.Length == 1 || value[0] != '0' || value[1] == '.') && char.IsAsciiDigit(value[^1]) && char.IsAsciiDigit(value[value[0] == '-' ? Math.Min(1, value.Length - 1) : 0])
        && !(value.StartsWith("-0", StringComparison.Ordinal) && value.Length > 2 && value[2] != '.')
        && double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && value[0] != '+';

    private static bool Key(ReadOnlySpan<char> text, out int length)
    {
        length = text.IndexOfAny("= \"");
        if (length <= 0 || text[length] != '=' || !(char.IsLetter(text[0]) || text[0] is '_' or '@'))
            return false;
        foreach (var letter in text[..length])
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('_' or '-' or '.' or '/' or ':' or '@'))
                return false;
        }

        return true;
    }

    private static bool Value(ReadOnlySpan<char> text, out string value, out int length)
    {
        if (!text.IsEmpty && text[0] == '"')
            return Quoted(text, out value, out length);
        length = text.IndexOf(' ');
        length = length < 0 ? text.Length : length;
        value = text[..length].ToString();
        return !value.Contains('"', StringComparison.Ordinal);
    }

    private static bool Quoted(ReadOnlySpan<char> text, out string value, out int length)
    {
        var unescaped = new StringBuilder();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                (value, length) = (unescaped.ToString(), i + 1);
                return true;
            }

            if (text[i] == '\\' && i + 1 < text.Length)
                unescaped.Append(Unescape(text[++i]));
            else
                unescaped.Append(text[i]);
        }

        (value, length) = ("", 0);
        return false;
    }

    private static char Unescape(char letter) => letter switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        _ => letter,
    };
}
