namespace Dashboard.LogStore.Analysis;

/// <summary>Makes tokens of text: character filters, a tokenizer, token filters. Immutable and safe for many threads.</summary>
public sealed class TextAnalyzer(
    string name,
    IReadOnlyList<ICharacterFilter> characterFilters,
    ITokenizer tokenizer,
    IReadOnlyList<ITokenFilter> filters)
{
    /// <summary>What text fields have where the mapping does not say: words in lower case.</summary>
    public static readonly TextAnalyzer Standard = new("standard", [], new WordTokenizer(), [LowercaseFilter.Instance]);

    public string Name { get; } = name;

    public IReadOnlyList<ICharacterFilter> CharacterFilters { get; } = characterFilters;

    public ITokenizer Tokenizer { get; } = tokenizer;

    public IReadOnlyList<ITokenFilter> Filters { get; } = filters;

    /// <summary>Tokens are those of <see cref="StandardTokenizer"/> in lower case, so that UTF-8 may be searched without making strings.</summary>
    public bool IsStandard { get; } =
        characterFilters.Count == 0 && tokenizer is WordTokenizer && filters is [LowercaseFilter];

    /// <summary>The tokens of a text in their order.</summary>
    public IReadOnlyList<AnalyzedToken> Analyze(string text)
    {
        foreach (var filter in CharacterFilters)
            text = filter.Apply(text);
        return Filters.Aggregate(Tokenizer.Tokenize(text), (tokens, filter) => filter.Apply(tokens));
    }
}
