namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>A query in the syntax that never fails: what it does not understand is text.</summary>
public sealed record SimpleQueryStringQuery(string Text) : Query
{
    public IReadOnlyList<FieldBoost> Fields { get; init; } = [];

    public BooleanOperator DefaultOperator { get; init; }

    public string? Analyzer { get; init; }

    public SimpleQueryFlags Flags { get; init; } = SimpleQueryFlags.All;

    public bool AnalyzesWildcard { get; init; }

    public string? QuoteFieldSuffix { get; init; }

    public string? MinimumShouldMatch { get; init; }

    public bool? Lenient { get; init; }

    public int FuzzyPrefixLength { get; init; }

    public int FuzzyMaxExpansions { get; init; } = 50;

    public bool FuzzyTranspositions { get; init; } = true;
}
