using System.Text.RegularExpressions;

namespace Dashboard.LogStore.Analysis;

/// <summary>What stands between the matches of a regular expression.</summary>
public sealed class PatternTokenizer(string pattern) : ITokenizer
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly Regex _separator = new(pattern, RegexOptions.CultureInvariant, Limit);

    public IReadOnlyList<AnalyzedToken> Tokenize(string text)
    {
        var tokens = new List<AnalyzedToken>();
        var start = 0;
        foreach (var match in _separator.EnumerateMatches(text))
        {
            Add(tokens, text, start, match.Index);
            start = match.Index + match.Length;
        }
        Add(tokens, text, start, text.Length);
        return tokens;
    }

    private static void Add(List<AnalyzedToken> tokens, string text, int start, int end)
    {
        if (end > start)
            tokens.Add(new(text[start..end], tokens.Count, start, end, TokenType.Word));
    }
}
