namespace Dashboard.Services.Logs.Queries.Kql;

internal enum KqlTokenKind
{
    /// <summary>A field, a value: which of them its neighbours say.</summary>
    Literal,
    Colon,
    Comparison,
    OpenParenthesis,
    CloseParenthesis,
    OpenBrace,
    CloseBrace,
    And,
    Or,
    Not,

    /// <summary>What cannot be read; the text behind it is not.</summary>
    Error,
    End,
}
