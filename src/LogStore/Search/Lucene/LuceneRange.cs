using System.Text.RegularExpressions;

namespace Dashboard.LogStore.Search.Lucene;

/// <summary>A range of a query string, such as <c>[1 TO 5}</c>; a bound left null is open.</summary>
internal sealed partial record LuceneRange(string? From, string? To, bool IncludesFrom, bool IncludesTo)
{
    /// <summary>Throws <see cref="LuceneSyntaxException"/>.</summary>
    public static LuceneRange Parse(LuceneToken token)
    {
        var match = Shape().Match(token.Text);
        if (!match.Success)
            throw new LuceneSyntaxException($"Cannot read the range {token.Text} at line 1, column {token.Position}.");
        return new(Bound(match.Groups["from"]), Bound(match.Groups["to"]), token.Text[0] == '[', token.Text[^1] == ']');
    }

    private static string? Bound(Group group)
    {
        var text = group.Value;
        if (text == "*")
            return null;
        return LuceneEscapes.Remove(text.Length > 1 && text[0] == '"' ? text[1..^1] : text);
    }

    [GeneratedRegex("""^[\[{]\s*(?<from>"(\\.|[^"\\])*"|(\\.|[^\s\]}"\\])+)\s+(TO\s+)?(?<to>"(\\.|[^"\\])*"|(\\.|[^\s\]}"\\])+)\s*[\]}]$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Shape();
}
