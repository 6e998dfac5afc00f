using System.Globalization;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>Reads escapes; a place is that of the backslash.</summary>
internal static class KqlEscape
{
    /// <summary><c>\" \\ \t \r \n \uXXXX</c>; null for anything else.</summary>
    public static (char Letter, int Length)? InQuotes(string text, int at) => Letter(text, at + 1) switch
    {
        '"' => ('"', 2),
        '\\' => ('\\', 2),
        _ => Common(text, at),
    };

    /// <summary>A special character, a keyword, <c>\t \r \n \uXXXX</c>; null for anything else.</summary>
    public static (string Letters, int Length)? Unquoted(string text, int at)
    {
        // \not would begin with a line break otherwise.
        if (KqlSyntax.KeywordBegunAt(text, at + 1) is { } keyword && (keyword != "not" || EndsWord(text, at + 1 + keyword.Length)))
            return (text.Substring(at + 1, keyword.Length), keyword.Length + 1);
        if (Letter(text, at + 1) is { } letter && KqlSyntax.Special.Contains(letter))
            return (letter.ToString(), 2);
        return Common(text, at) is { } common ? (common.Letter.ToString(), common.Length) : null;
    }

    private static (char Letter, int Length)? Common(string text, int at) => Letter(text, at + 1) switch
    {
        't' => ('\t', 2),
        'r' => ('\r', 2),
        'n' => ('\n', 2),
        'u' => Unicode(text, at),
        _ => null,
    };

    private static (char Letter, int Length)? Unicode(string text, int at) =>
        at + 6 <= text.Length && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? ((char)code, 6) : null;

    private static char? Letter(string text, int at) => at < text.Length ? text[at] : null;

    private static bool EndsWord(string text, int at) => at >= text.Length || KqlSyntax.IsSpace(text[at]) || KqlSyntax.Special.Contains(text[at]);
}
