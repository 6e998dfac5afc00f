namespace Dashboard.LogStore.Analysis;

/// <summary>Changes each token by itself; a token that becomes empty is dropped.</summary>
public sealed class MapFilter(Func<string, string> map) : ITokenFilter
{
    public static readonly MapFilter Uppercase = new(text => text.ToUpperInvariant());

    public static readonly MapFilter Trim = new(text => text.Trim());

    public static readonly MapFilter AsciiFolding = new(AsciiFolder.Fold);

    public static readonly MapFilter Reverse = new(text => new string([.. text.Reverse()]));

    /// <summary>English words without their endings (Porter).</summary>
    public static readonly MapFilter PorterStem = new(PorterStemmer.Stem);

    /// <summary>English words without a possessive <c>'s</c>.</summary>
    public static readonly MapFilter EnglishPossessive = new(WithoutPossessive);

    public IReadOnlyList<AnalyzedToken> Apply(IReadOnlyList<AnalyzedToken> tokens) =>
        [.. tokens.Select(token => token with { Text = map(token.Text) }).Where(token => token.Text.Length > 0)];

    private static string WithoutPossessive(string text) =>
        text is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? text[..^2] : text;
}
