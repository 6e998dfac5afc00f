namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with a term that is near by edit distance.</summary>
public sealed record FuzzyQuery(string Field, QueryValue Value) : Query
{
    public Fuzziness Fuzziness { get; init; } = Fuzziness.Auto;

    /// <summary>Leading characters that must be equal.</summary>
    public int PrefixLength { get; init; }

    public int MaxExpansions { get; init; } = 50;

    public bool Transpositions { get; init; } = true;
}
