namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with the words of a text, as the field's analyzer makes them.</summary>
public sealed record MatchQuery(string Field, QueryValue Value) : Query
{
    public BooleanOperator Operator { get; init; }

    public string? MinimumShouldMatch { get; init; }

    public string? Analyzer { get; init; }

    public Fuzziness? Fuzziness { get; init; }

    public int PrefixLength { get; init; }

    public int MaxExpansions { get; init; } = 50;

    public bool Transpositions { get; init; } = true;

    /// <summary>A value that the field's type cannot be matches nothing instead of failing.</summary>
    public bool Lenient { get; init; }

    public ZeroTerms ZeroTerms { get; init; }

    /// <summary>The last word is a prefix (<c>match_bool_prefix</c>).</summary>
    public bool LastIsPrefix { get; init; }
}
