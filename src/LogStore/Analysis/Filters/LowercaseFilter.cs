namespace Dashboard.LogStore.Analysis;

/// <summary>Tokens in lower case.</summary>
public sealed class LowercaseFilter : ITokenFilter
{
    public static readonly LowercaseFilter Instance = new();

    public IReadOnlyList<AnalyzedToken> Apply(IReadOnlyList<AnalyzedToken> tokens) =>
        [.. tokens.Select(token => token with { Text = Lowercase.Of(token.Text) })];
}
