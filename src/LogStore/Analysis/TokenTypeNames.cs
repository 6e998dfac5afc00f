namespace Dashboard.LogStore.Analysis;

/// <summary>The names of token types in the answers of <c>_analyze</c>.</summary>
public static class TokenTypeNames
{
    /// <summary>Lucene's name, in angle brackets but for <c>word</c>.</summary>
    public static string Name(TokenType type) => type switch
    {
        TokenType.Alphanumeric => "<ALPHANUM>",
        TokenType.Number => "<NUM>",
        TokenType.SoutheastAsian => "<SOUTHEAST_ASIAN>",
        TokenType.Ideographic => "<IDEOGRAPHIC>",
        TokenType.Hiragana => "<HIRAGANA>",
        TokenType.Katakana => "<KATAKANA>",
        TokenType.Hangul => "<HANGUL>",
        TokenType.Emoji => "<EMOJI>",
        TokenType.Synonym => "SYNONYM",
        _ => "word",
    };
}
