using System.Collections.Frozen;

namespace Dashboard.LogStore.Analysis;

/// <summary>Drops words that say nothing; the positions of the others stay.</summary>
public sealed class StopFilter(IEnumerable<string> words, bool ignoresCase) : ITokenFilter
{
    /// <summary>Lucene's English stop words.</summary>
    public static readonly IReadOnlyList<string> English =
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such",
        "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ];

    private readonly FrozenSet<string> _words = words.ToFrozenSet(ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public IReadOnlyList<AnalyzedToken> Apply(IReadOnlyList<AnalyzedToken> tokens) =>
        [.. tokens.Where(token => !_words.Contains(token.Text))];
}
