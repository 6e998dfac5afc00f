namespace Dashboard.LogStore.Analysis;

/// <summary>What a token is made of, as Lucene's StandardTokenizer names it in the answers of <c>_analyze</c>.</summary>
public enum TokenType : byte
{
    Alphanumeric,
    Number,
    SoutheastAsian,
    Ideographic,
    Hiragana,
    Katakana,
    Hangul,
    Emoji,
    Word,
    Synonym,
}
