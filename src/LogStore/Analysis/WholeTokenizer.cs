namespace Dashboard.LogStore.Analysis;

/// <summary>The whole text as one token (Elasticsearch's <c>keyword</c>).</summary>
public sealed class WholeTokenizer : ITokenizer
{
    public IReadOnlyList<AnalyzedToken> Tokenize(string text) => [new(text, 0, 0, text.Length, TokenType.Word)];
}
