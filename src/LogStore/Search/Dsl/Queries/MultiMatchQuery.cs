namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with the words of a text in one or several fields; no field: <c>index.query.default_field</c>.</summary>
public sealed record MultiMatchQuery(QueryValue Value, IReadOnlyList<FieldBoost> Fields) : Query
{
    public MultiMatchType Type { get; init; }

    public BooleanOperator Operator { get; init; }

    public string? MinimumShouldMatch { get; init; }

    public string? Analyzer { get; init; }

    public int Slop { get; init; }

    public Fuzziness? Fuzziness { get; init; }

    public int PrefixLength { get; init; }

    public int MaxExpansions { get; init; } = 50;

    public bool Transpositions { get; init; } = true;

    /// <summary>Null: 0 for best fields and phrases, 1 for most fields.</summary>
    public float? TieBreaker { get; init; }

    /// <summary>Null: no, but where the default fields are all of them.</summary>
    public bool? Lenient { get; init; }

    public ZeroTerms ZeroTerms { get; init; }
}
