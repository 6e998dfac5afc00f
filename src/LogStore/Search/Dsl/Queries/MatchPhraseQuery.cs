namespace Dashboard.LogStore.Search.Dsl.Queries;

/// <summary>Documents with the words of a text one after the other.</summary>
public sealed record MatchPhraseQuery(string Field, QueryValue Value) : Query
{
    /// <summary>How many places the words may be moved in all.</summary>
    public int Slop { get; init; }

    public string? Analyzer { get; init; }

    public ZeroTerms ZeroTerms { get; init; }

    public bool Lenient { get; init; }

    /// <summary>The last word is a prefix (<c>match_phrase_prefix</c>).</summary>
    public bool LastIsPrefix { get; init; }

    public int MaxExpansions { get; init; } = 50;
}
