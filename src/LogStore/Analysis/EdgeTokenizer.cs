namespace Dashboard.LogStore.Analysis;

/// <summary>Parts of the text by length: from every place, or from its start only.</summary>
public sealed class EdgeTokenizer(int minimum, int maximum, bool fromStartOnly) : ITokenizer
{
    public IReadOnlyList<AnalyzedToken> Tokenize(string text)
    {
        var tokens = new List<AnalyzedToken>();
        for (var start = 0; start < (fromStartOnly ? Math.Min(1, text.Length) : text.Length); start++)
            for (var length = minimum; length <= maximum && start + length <= text.Length; length++)
                tokens.Add(new(text.Substring(start, length), tokens.Count, start, start + length, TokenType.Word));
        return tokens;
    }
}
