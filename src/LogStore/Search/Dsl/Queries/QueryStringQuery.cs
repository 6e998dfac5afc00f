namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>A query in Lucene's classic syntax.</summary>
public sealed record QueryStringQuery(string Text) : Query
{
    public string? DefaultField { get; init; }

    public IReadOnlyList<FieldBoost> Fields { get; init; } = [];

    public BooleanOperator DefaultOperator { get; init; }

    public string? Analyzer { get; init; }

    public string? QuoteAnalyzer { get; init; }

    public string? QuoteFieldSuffix { get; init; }

    public bool AllowsLeadingWildcard { get; init; } = true;

    public bool AnalyzesWildcard { get; init; }

    public Fuzziness Fuzziness { get; init; } = Fuzziness.Auto;

    public int FuzzyPrefixLength { get; init; }

    public int FuzzyMaxExpansions { get; init; } = 50;

    public bool FuzzyTranspositions { get; init; } = true;

    public int PhraseSlop { get; init; }

    public string? MinimumShouldMatch { get; init; }

    public string? TimeZone { get; init; }

    public bool? Lenient { get; init; }

    public MultiMatchType Type { get; init; }

    public float? TieBreaker { get; init; }

    public int MaxDeterminizedStates { get; init; } = 10_000;

    public bool Escapes { get; init; }
}
