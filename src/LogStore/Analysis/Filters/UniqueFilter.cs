namespace Dashboard.LogStore.Analysis;

/// <summary>The first of equal tokens only.</summary>
public sealed class UniqueFilter : ITokenFilter
{
    public IReadOnlyList<AnalyzedToken> Apply(IReadOnlyList<AnalyzedToken> tokens) => [.. tokens.DistinctBy(token => token.Text)];
}
