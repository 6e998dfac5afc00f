using System.Buffers;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>The characters and words that mean something in KQL; the grammar is that of Kibana 8.</summary>
internal static class KqlSyntax
{
    public const string Special = "\\():<>\"*{}";

    public static readonly SearchValues<char> NeedingEscape = SearchValues.Create(Special + "\t\r\n");

    private static readonly string[] Keywords = ["and", "or", "not"];

    public static bool IsSpace(char letter) => letter is ' ' or '\t' or '\r' or '\n' or '\u00a0';

    public static int SkipSpace(string text, int at)
    {
        while (at < text.Length && IsSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The keyword at a place, in any case, with white space behind it; null for none.</summary>
    public static string? KeywordAt(string text, int at) =>
        Array.Find(Keywords, word => IsAt(text, at, word) && at + word.Length < text.Length && IsSpace(text[at + word.Length]));

    /// <summary>The keyword at a place, whatever comes behind it; null for none.</summary>
    public static string? KeywordBegunAt(string text, int at) => Array.Find(Keywords, word => IsAt(text, at, word));

    public static bool IsKeyword(ReadOnlySpan<char> word)
    {
        foreach (var keyword in Keywords)
        {
            if (word.Equals(keyword, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsAt(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
