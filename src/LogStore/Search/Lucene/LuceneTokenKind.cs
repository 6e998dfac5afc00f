namespace Dashboard.LogStore.Search.Lucene;

/// <summary>The words of Lucene's classic query syntax.</summary>
internal enum LuceneTokenKind
{
    And,
    Or,
    Not,
    Plus,
    Minus,
    LeftParenthesis,
    RightParenthesis,
    Colon,
    Star,
    Caret,
    Quoted,
    Term,
    Fuzzy,
    PrefixTerm,
    WildcardTerm,
    Regexp,
    Range,
    End,
}
