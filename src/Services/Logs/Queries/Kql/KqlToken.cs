using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>A word of a KQL query.</summary>
internal readonly record struct KqlToken(KqlTokenKind Kind, TextSpan Span)
{
    /// <summary>Of a literal.</summary>
    public KqlValue? Value { get; init; }

    /// <summary>Of a comparison.</summary>
    public ComparisonOperator Operator { get; init; }

    /// <summary>Of an error.</summary>
    public Sentence? Error { get; init; }

    /// <summary>What must have come before for <c>and</c> and <c>or</c> to be more than words.</summary>
    public bool EndsOperand => Kind is KqlTokenKind.Literal or KqlTokenKind.CloseParenthesis or KqlTokenKind.CloseBrace;
}
