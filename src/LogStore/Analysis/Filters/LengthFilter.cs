namespace Dashboard.LogStore.Analysis;

/// <summary>Tokens of a length between two bounds, both included.</summary>
public sealed class LengthFilter(int minimum, int maximum) : ITokenFilter
{
    public IReadOnlyList<AnalyzedToken> Apply(IReadOnlyList<AnalyzedToken> tokens) =>
        [.. tokens.Where(token => token.Text.Length >= minimum && token.Text.Length <= maximum)];
}
